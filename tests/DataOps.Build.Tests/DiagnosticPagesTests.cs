using System.Reflection;
using DataOps.Deployment.Releases;
using DataOps.Projects;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Text;
using DataOps.Warehouses.Diagnostics;

namespace DataOps.Build.Tests;

/// <summary>Every message has an id, every id one descriptor and one page.</summary>
public class DiagnosticPagesTests
{
    private static readonly string[] Parts = ["## Why", "## Example", "## What to do"];
    private static readonly Assembly[] Assemblies =
        [typeof(SourceText).Assembly, typeof(ProjectItem).Assembly, typeof(DataOpsException).Assembly, typeof(ReleaseLayout).Assembly, typeof(CompileAnalyticsProject).Assembly];

    public static TheoryData<string, string> Descriptors
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var descriptor in All())
            {
                data.Add(descriptor.Id, descriptor.Title);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Descriptors))]
    public void Every_descriptor_has_a_page_that_says_why_and_what_to_do(string id, string title)
    {
        var page = Path.Combine(Pages(), id + ".md");
        Assert.True(File.Exists(page), $"docs/diagnostics/{id}.md is missing.");
        var text = File.ReadAllText(page);
        Assert.StartsWith($"# {id}: {title}\n", text, StringComparison.Ordinal);
        Assert.All(Parts, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void No_page_is_about_an_id_that_does_not_exist_and_the_index_names_all()
    {
        var ids = All().Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal).ToList();
        var pages = Directory.EnumerateFiles(Pages(), "DOPS*.md").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);
        Assert.Equal(ids, pages);
        var index = File.ReadAllText(Path.Combine(Pages(), "README.md"));
        Assert.All(ids, id => Assert.Contains($"[{id}]({id}.md)", index, StringComparison.Ordinal));
    }

    [Fact]
    public void An_id_has_one_descriptor() =>
        Assert.DoesNotContain(All().GroupBy(descriptor => descriptor.Id), group => group.Count() > 1);

    private static IEnumerable<DiagnosticDescriptor> All() =>
        from assembly in Assemblies
        from type in assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType == typeof(DiagnosticDescriptor)
        select (DiagnosticDescriptor)field.GetValue(null)!;

    private static string Pages()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DataOps.Build.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "docs", "diagnostics");
    }
}
