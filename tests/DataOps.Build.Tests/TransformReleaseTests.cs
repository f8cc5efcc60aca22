using System.Text.Json;
using DataOps.Tests.Support;
using Microsoft.Build.Utilities;

namespace DataOps.Build.Tests;

/// <summary>What the build makes of C# transforms: nodes, fingerprints, and the files of a release.</summary>
public sealed class TransformReleaseTests : IDisposable
{
    private const string Code = """
        using System.Collections.Generic;
        using System.Linq;
        using DataOps.Runtime;
        using Shop.Models;

        namespace Shop.Transforms;

        /// <summary>A row.</summary>
        public sealed partial record Doubled
        {
            [Key] public required int Id { get; init; }
            [Description("Twice the number.")] public required int Twice { get; init; }
        }

        public static class Doubling
        {
            public static int Factor { get; } = 2;

            [Transform]
            public static IEnumerable<Doubled> Double(IEnumerable<Numbers> numbers) =>
                numbers.Where(static row => row.Id > 0).Select(row => new Doubled { Id = row.Id, Twice = Helper.Times(row.Id, Factor) });
        }

        public static class Helper
        {
            public static int Times(int number, int factor) => Step.Of(number) * factor;
        }

        internal sealed class Step
        {
            public static int Of(int number) => number;
        }

        public static class Other
        {
            public static int Unused() => 1;
        }
        """;

    private static readonly (string, string)[] Models = [("numbers", "select 1 as id"), ("totals", "select sum(twice) as total from doubled"), ("words", "select 'a' as word")];

    private readonly TemporaryFolder _project = new();
    private readonly RecordingBuildEngine _engine = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_transform_is_a_node_between_the_models_and_its_assembly_is_in_the_release()
    {
        var manifest = Release(Code);
        Assert.Equal(["numbers", "doubled", "totals", "words"], manifest.GetProperty("buildOrder").EnumerateArray().Select(name => name.GetString()));
        var node = Node(manifest, "doubled");
        Assert.Equal("transform", node.GetProperty("kind").GetString());
        Assert.Equal("Transforms/Code.cs", node.GetProperty("file").GetString());
        Assert.Equal(["numbers"], node.GetProperty("dependsOn").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal("Shop.Transforms.Doubling.Double", node.GetProperty("transform").GetProperty("method").GetString());
        Assert.Equal("Shop.dll", node.GetProperty("transform").GetProperty("assembly").GetString());
        Assert.Equal("Twice the number.", node.GetProperty("columns")[1].GetProperty("description").GetString());
        Assert.Equal("id", Assert.Single(Assert.Single(node.GetProperty("keys").EnumerateArray()).EnumerateArray()).GetString());

        var check = Assert.Single(manifest.GetProperty("checks").EnumerateArray());
        Assert.Equal(("grain", "doubled", "to_test"), (check.GetProperty("kind").GetString(), check.GetProperty("node").GetString(), check.GetProperty("state").GetString()));
        Assert.True(_project.Has("obj/release/transforms/Shop.dll"));
        Assert.Equal(["transforms/Shop.dll"], Transforms());
    }

    [Fact]
    public void Compiling_the_same_code_again_changes_no_fingerprint()
    {
        var first = Fingerprints(Code);
        Assert.Equal(first, Fingerprints(Code));
        Assert.Equal(first, Fingerprints(Code + "\n// A comment.\n"));
        Assert.Equal(first, Fingerprints(Code.Replace("namespace Shop.Transforms;", "[assembly: System.Reflection.AssemblyInformationalVersion(\"1.0.0+0123456789abcdef\")]\nnamespace Shop.Transforms;", StringComparison.Ordinal)));
        Assert.Equal(first, Fingerprints(Code.Replace("Unused() => 1", "Unused() => 2", StringComparison.Ordinal)));
        Assert.Equal(first, Fingerprints(Code.Replace("Twice the number.", "The number, twice.", StringComparison.Ordinal)));
        Assert.Equal(first["doubled"], Fingerprints(Code, models: [.. Models[..2], ("words", "select 'a' as text")])["doubled"]);
    }

    [Theory]
    [InlineData("row.Id > 0", "row.Id > 1")]
    [InlineData("Factor { get; } = 2", "Factor { get; } = 3")]
    [InlineData("Step.Of(number) * factor", "Step.Of(number) + factor")]
    [InlineData("Of(int number) => number", "Of(int number) => number + 1")]
    public void A_change_of_anything_that_the_method_uses_changes_its_fingerprint_and_those_of_its_readers(string part, string other)
    {
        var first = Fingerprints(Code);
        var second = Fingerprints(Code.Replace(part, other, StringComparison.Ordinal));
        Assert.NotEqual(first["doubled"], second["doubled"]);
        Assert.NotEqual(first["totals"], second["totals"]);
        Assert.Equal(first["numbers"], second["numbers"]);
    }

    [Fact]
    public void A_change_of_an_input_changes_the_fingerprint() =>
        Assert.NotEqual(Fingerprints(Code)["doubled"], Fingerprints(Code, models: [("numbers", "select 2 as id"), .. Models[1..]])["doubled"]);

    [Fact]
    public void The_release_carries_the_assemblies_that_the_project_uses_and_no_others()
    {
        var inner = Library("Inner", "namespace Inner { public static class One { public static int Of(int number) => number; } }");
        var used = Library("Used", "namespace Used { public static class Two { public static int Of(int number) => Inner.One.Of(number) * 2; } }", inner);
        var unused = Library("Unused", "namespace Unused { public static class Three; }");
        var code = Code.Replace("Step.Of(number) * factor", "Used.Two.Of(number)", StringComparison.Ordinal);
        var first = Fingerprint(code, inner, used, unused);
        Assert.Equal(["transforms/Inner.dll", "transforms/Shop.dll", "transforms/Used.dll"], Transforms());

        Assert.Equal(first, Fingerprint(code, inner, used, unused));
        Library("Inner", "namespace Inner { public static class One { public static int Of(int number) => number + 1; } }");
        Assert.NotEqual(first, Fingerprint(code, inner, used, unused));
    }

    [Fact]
    public void Iterators_and_lambdas_count_as_what_the_method_uses()
    {
        var iterator = Code.Replace(
            "numbers.Where(static row => row.Id > 0).Select(row => new Doubled { Id = row.Id, Twice = Helper.Times(row.Id, Factor) });",
            "Rows(numbers);\n    private static IEnumerable<Doubled> Rows(IEnumerable<Numbers> numbers) { foreach (var row in numbers) { yield return new Doubled { Id = row.Id, Twice = 7 }; } }",
            StringComparison.Ordinal);
        Assert.NotEqual(Fingerprints(iterator)["doubled"], Fingerprints(iterator.Replace("Twice = 7", "Twice = 8", StringComparison.Ordinal))["doubled"]);
    }

    private string Fingerprint(string code, params string[] libraries) => Node(Release(code, libraries: libraries), "doubled").GetProperty("fingerprint").GetString()!;

    private string Library(string name, string code, params string[] references) =>
        CompiledProject.Compile(Path.Combine(_project.Path, "lib", name + ".dll"), code, [], references);

    private Dictionary<string, string> Fingerprints(string code, (string, string)[]? models = null) =>
        Release(code, models).GetProperty("nodes").EnumerateArray()
            .ToDictionary(node => node.GetProperty("name").GetString()!, node => node.GetProperty("fingerprint").GetString()!);

    private JsonElement Release(string code, (string, string)[]? models = null, string[]? libraries = null)
    {
        models ??= Models;
        foreach (var (name, sql) in models)
        {
            _project.Write($"models/{name}.sql", sql);
        }

        var task = new CompileAnalyticsProject
        {
            BuildEngine = _engine,
            Items = [.. models.Select(model => new TaskItem($"models/{model.Item1}.sql", new Dictionary<string, string> { ["DataOpsKind"] = "Model" }))],
            ProjectName = "Shop",
            ProjectVersion = "1.0.0",
            ProjectDirectory = _project.Path,
            Dialect = "duckdb",
            Engines = "DuckDb",
            Schema = "analytics",
            Assembly = CompiledProject.Compile(Path.Combine(_project.Path, "bin/Shop.dll"), code, models, libraries ?? []),
            Dependencies =
            [
                .. (libraries ?? []).Select(library => new TaskItem(library, new Dictionary<string, string> { ["ReferenceSourceTarget"] = "ProjectReference" })),
                new TaskItem(typeof(Runtime.RelationInfo).Assembly.Location),
            ],
            ContentDirectory = Path.Combine(_project.Path, "obj/release"),
            ManifestFile = Path.Combine(_project.Path, "obj/Shop.dataops.json"),
        };
        Assert.True(task.Execute(), string.Join("\n", _engine.Errors.Select(error => error.Message)));
        return JsonDocument.Parse(_project.Read("obj/release/manifest.json")).RootElement;
    }

    private IEnumerable<string> Transforms() =>
        Directory.EnumerateFiles(Path.Combine(_project.Path, "obj/release/transforms"))
            .Select(file => "transforms/" + Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private static JsonElement Node(JsonElement manifest, string name) =>
        manifest.GetProperty("nodes").EnumerateArray().Single(node => node.GetProperty("name").GetString() == name);
}
