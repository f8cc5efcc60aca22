using System.Runtime.CompilerServices;
using DataOps.Generators.Tests.Harness;
using DataOps.Projects;

namespace DataOps.Generators.Tests;

/// <summary>The projects of this repository, as the C# compiler sees them.</summary>
public class RepositoryProjectsTests
{
    [Fact]
    public void The_template_compiles_without_a_finding() =>
        Generated.Load(Code("templates/content/dataops-project"), Files("templates/content/dataops-project"));

    [Fact]
    public void The_flights_compile_without_a_finding() => Generated.Load(
        Code("tests/Flights"),
        [
            .. Files("tests/Flights"),
            ("seeds/airports.csv", "iata,name,city,state,country,latitude,longitude\n00M,Thigpen,Bay Springs,MS,USA,31.95376472,-89.23450472\nX,Xenia,NA,NA,USA,1.5,2.5\n"),
        ]);

    /// <summary>The project's only transform, as code of the project 'Shop', with what its project file says.</summary>
    private static string Code(string project) =>
        "#pragma warning disable CS1591\nglobal using System;\nglobal using System.Collections.Generic;\nglobal using System.Linq;\n"
        + File.ReadAllText(Assert.Single(Directory.EnumerateFiles(Root(project) + "/transforms", "*.cs"))).Replace("Flights.", "Shop.", StringComparison.Ordinal);

    private static string Root(string project, [CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../..", project));

    private static (string, string)[] Files(string project)
    {
        var root = Root(project);
        return
        [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(path => (Relative: Path.GetRelativePath(root, path).Replace('\\', '/'), Path: path))
                .Where(candidate => ProjectItem.KindOf(candidate.Relative) is not null)
                .Select(candidate => (candidate.Relative, File.ReadAllText(candidate.Path))),
        ];
    }
}
