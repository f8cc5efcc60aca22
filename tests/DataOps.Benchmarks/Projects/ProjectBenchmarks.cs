using BenchmarkDotNet.Attributes;
using DataOps.Projects;

namespace DataOps.Benchmarks.Projects;

/// <summary>Compiling a whole project of plain size classes: cost has to grow with the number of models, not faster.</summary>
[MemoryDiagnoser]
public class ProjectBenchmarks
{
    private IReadOnlyList<ProjectItem> _items = [];

    [Params(1_000, 10_000)]
    public int Models { get; set; }

    [GlobalSetup]
    public void Setup() => _items = GeneratedProject.Make(Models);

    [Benchmark]
    public int Compile()
    {
        var project = ProjectCompiler.Compile(new ProjectOptions("Generated"), _items);
        return project.Diagnostics.Count;
    }
}
