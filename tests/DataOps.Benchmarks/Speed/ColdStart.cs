namespace DataOps.Benchmarks.Speed;

/// <summary>The tool as packages carry it, started anew for a thousand files.</summary>
internal static class ColdStart
{
    private const int Files = 1000;
    private const int Runs = 9;

    public static void Measure(Report report)
    {
        report.Title("A process of its own");
        var folder = Directory.CreateTempSubdirectory("dataops-cold-").FullName;
        try
        {
            var tool = Path.Combine(folder, "tool");
            Processes.Run(
                "dotnet", "publish", Path.Combine(Repository.Root, "src", "DataOps.Tool"), "-c", "Release", "-v", "quiet", "--nologo",
                "-p:ReadyToRunBeside=true", "-p:RunAnalyzers=false", "-o", tool);
            var corpus = RetailCorpus.DuckDb;
            var files = Directory.CreateDirectory(Path.Combine(folder, "files")).FullName;
            for (var i = 0; i < Files; i++)
            {
                File.WriteAllText(Path.Combine(files, $"q{i:0000}.sql"), corpus.Sources[i % corpus.Sources.Length].Content);
            }

            var describe = new double[Runs];
            var version = new double[Runs];
            for (var run = 0; run < Runs; run++)
            {
                version[run] = Seconds(tool, "--version");
                describe[run] = Seconds(tool, "sql", "describe", files, "--schema", corpus.SchemaFile, "--format", "json");
            }

            var seconds = Contest.Median(describe);
            report.Row($"dataops sql describe over {Files:N0} files", Report.Number(seconds, "s", 2), "0.8 s", seconds <= 0.8);
            report.Row("of it a process that says its version", Report.Number(Contest.Median(version), "s", 2));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Seconds(string tool, params string[] arguments) =>
        Processes.Run("dotnet", ["exec", Path.Combine(tool, "dataops.dll"), .. arguments]).Microseconds / 1e6;
}
