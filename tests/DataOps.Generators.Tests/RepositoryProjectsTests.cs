using System.Runtime.CompilerServices;
using DataOps.Generators.Tests.Harness;
using DataOps.Projects;

namespace DataOps.Generators.Tests;

/// <summary>The projects of this repository, as the C# compiler sees them.</summary>
public class RepositoryProjectsTests
{
    [Fact]
    public void The_template_compiles_without_a_finding() => Generated.Load("", Files("templates/content/dataops-project"));

    [Fact]
    public void The_flights_compile_without_a_finding() => Generated.Load(
        "",
        [
            .. Files("tests/Flights"),
            ("seeds/airports.csv", "iata,name,city,state,country,latitude,longitude\n00M,Thigpen,Bay Springs,MS,USA,31.95376472,-89.23450472\nX,Xenia,NA,NA,USA,1.5,2.5\n"),
        ]);

    private static (string, string)[] Files(string project, [CallerFilePath] string file = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../..", project));
        return
        [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(path => (Relative: Path.GetRelativePath(root, path).Replace('\\', '/'), Path: path))
                .Where(candidate => ProjectItem.KindOf(candidate.Relative) is not null)
                .Select(candidate => (candidate.Relative, File.ReadAllText(candidate.Path))),
        ];
    }
}
