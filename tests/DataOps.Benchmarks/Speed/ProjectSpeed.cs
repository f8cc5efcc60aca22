using System.Diagnostics;
using System.Globalization;
using DataOps.Benchmarks.Projects;
using DataOps.Projects;
using DataOps.Sql.Text;

namespace DataOps.Benchmarks.Speed;

/// <summary>Whole projects: parsing, binding, facts, lineage and emission of every model, and what an edit costs.</summary>
internal static class ProjectSpeed
{
    private const int Small = 1_000;
    private const int Large = 10_000;
    private static readonly ProjectOptions Options = new("Generated");

    public static void Measure(Report report)
    {
        report.Title("Generated projects");
        var small = InProcess(Small);
        var large = InProcess(Large);
        report.Row($"{Large:N0} models, processor time for each", Report.Number(large.Processor / Large, "µs"), "100 µs", large.Processor / Large <= 100);
        report.Row($"{Small:N0} models, processor time for each", Report.Number(small.Processor / Small, "µs"));
        report.Row($"{Large:N0} models against {Small:N0}", Report.Number(large.Processor / small.Processor, "×"), "11 ×", large.Processor / small.Processor <= 11);
        report.Row($"{Large:N0} models by the clock", Report.Number(large.Clock / 1e6, "s", 2), "1.5 s", large.Clock <= 1.5e6);
        report.Row($"{Large:N0} models, largest working set of the first compilation", Report.Number(large.Megabytes, "MB", 0), "250 MB", large.Megabytes <= 250);
        Unchanged(report);
        OneChanged(report);
    }

    /// <summary>Measures one size in a process of its own, whose working set is nobody else's, and prints the figures.</summary>
    public static void MeasureAlone(int models)
    {
        var items = GeneratedProject.Make(models);
        ProjectCompiler.Compile(Options, items);
        using var process = Process.GetCurrentProcess();
        var megabytes = process.PeakWorkingSet64 / 1e6;
        var runs = Math.Clamp(30_000 / models, 5, 15);
        var (processor, clock) = (new double[runs], new double[runs]);
        for (var run = 0; run < runs; run++)
        {
            var (start, watch) = (ProcessorTime.OfProcess, Stopwatch.StartNew());
            ProjectCompiler.Compile(Options, items);
            (processor[run], clock[run]) = (ProcessorTime.OfProcess - start, watch.Elapsed.TotalMicroseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Contest.Median(processor)} {Contest.Median(clock)} {megabytes}"));
    }

    private static (double Processor, double Clock, double Megabytes) InProcess(int models)
    {
        var (output, _) = Processes.Run(Environment.ProcessPath!, "project", models.ToString(CultureInfo.InvariantCulture));
        var figures = Array.ConvertAll(output.Trim().Split(' '), figure => double.Parse(figure, CultureInfo.InvariantCulture));
        return (figures[0], figures[1], figures[2]);
    }

    private static void Unchanged(Report report)
    {
        var folder = Directory.CreateTempSubdirectory("dataops-unchanged-").FullName;
        try
        {
            var items = GeneratedProject.Make(Large);
            foreach (var item in items)
            {
                var path = Path.Combine(folder, item.RelativePath);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, item.Text.Content);
            }

            ProjectFile[] files = [.. items.Select(item => ProjectCompiler.Parse(Options, item))];
            ProjectCompiler.Link(Options, files);
            var times = Contest.Medians(Contender.Own(() => Read(folder, items)), Contender.Own(() => Again(folder, items, files)));
            report.Row($"nothing changed in {Large:N0} files, against reading them", Report.Number(times[1] / times[0], "×", 2), "3 ×", times[1] / times[0] <= 3);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Read(string folder, IReadOnlyList<ProjectItem> items) =>
        [.. items.Select(item => File.ReadAllText(Path.Combine(folder, item.RelativePath)))];

    private static int Again(string folder, IReadOnlyList<ProjectItem> items, ProjectFile[] files)
    {
        var texts = Read(folder, items);
        var current = new ProjectFile[files.Length];
        for (var i = 0; i < current.Length; i++)
        {
            var item = new ProjectItem(items[i].Kind, items[i].RelativePath, new SourceText(texts[i], items[i].Path));
            current[i] = item.Equals(files[i].Item) ? files[i] : ProjectCompiler.Parse(Options, item);
        }

        return ProjectCompiler.Link(Options, current).Nodes.Count;
    }

    private static void OneChanged(Report report)
    {
        var items = GeneratedProject.Make(Small);
        ProjectFile[] files = [.. items.Select(item => ProjectCompiler.Parse(Options, item))];
        var before = ProjectCompiler.Link(Options, files);
        var place = Array.FindIndex(files, file => file.Item.Name == "stg_7_1");
        var old = files[place].Item;
        var edited = old.Text.Content.Replace("upper(trim(name_1)) as name", "lower(trim(name_1)) as name", StringComparison.Ordinal);
        var item = new ProjectItem(old.Kind, old.RelativePath, new SourceText(edited, old.Path));
        var watch = Stopwatch.StartNew();
        files[place] = ProjectCompiler.Parse(Options, item);
        var after = ProjectCompiler.Link(Options, files);
        var elapsed = watch.Elapsed.TotalMilliseconds;
        var bound = after.Nodes.Count(node => node.Facts is not null && !ReferenceEquals(node.Facts, before.FindRelation(node.Name)?.Facts));
        report.Row($"one of {Small:N0} models edited, its signature kept: bound again", Report.Number(bound, digits: 0), "1", bound == 1);
        report.Row("and by the clock", Report.Number(elapsed, "ms"));
    }
}
