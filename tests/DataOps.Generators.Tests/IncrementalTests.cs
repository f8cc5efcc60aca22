using DataOps.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataOps.Generators.Tests;

public class IncrementalTests
{
    private static readonly (string, string)[] Files =
    [
        ("seeds/a.csv", "id,name\n1,x\n"),
        ("seeds/b.csv", "id\n1\n"),
        ("models/staging.sql", "select id, name from a"),
        ("models/mart.sql", "select id, upper(name) as name from staging"),
    ];

    [Fact]
    public void An_edit_of_CSharp_computes_nothing_again()
    {
        var driver = Generated.Driver(Files).RunGenerators(Generated.Compilation());
        var steps = Steps(driver.RunGenerators(Generated.Compilation("namespace Other { }")));
        foreach (var step in new[]
        {
            PipelineSteps.Options, PipelineSteps.Items, PipelineSteps.Files, PipelineSteps.Project, PipelineSteps.Relations, PipelineSteps.Catalog,
        })
        {
            Assert.All(steps[step], reason => Assert.Contains(reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
        }
    }

    [Fact]
    public void A_row_more_in_a_seed_leaves_the_code_as_it_is()
    {
        var steps = Edit("seeds/a.csv", "id,name\n1,x\n2,y\n");
        Assert.Contains(IncrementalStepRunReason.Modified, steps[PipelineSteps.Files]);
        Assert.All(steps[PipelineSteps.Relations], IsSame);
        Assert.All(steps[PipelineSteps.Catalog], IsSame);
    }

    [Fact]
    public void A_column_more_writes_that_record_again_and_no_other()
    {
        var steps = Edit("seeds/a.csv", "id,name,extra\n1,x,2\n");
        Assert.Equal(1, steps[PipelineSteps.Relations].Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(3, steps[PipelineSteps.Relations].Count(reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.All(steps[PipelineSteps.Catalog], IsSame);
    }

    [Theory]
    [InlineData("-- a comment\nselect id, name from a")]
    [InlineData("select id, name from a where id > 0")]
    public void A_change_that_keeps_the_signature_writes_nothing_again(string text)
    {
        var steps = Edit("models/staging.sql", text);
        Assert.Equal(1, steps[PipelineSteps.Files].Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.All(steps[PipelineSteps.Relations], IsSame);
        Assert.All(steps[PipelineSteps.Catalog], IsSame);
    }

    [Fact]
    public void A_changed_signature_writes_its_readers_again_where_they_change()
    {
        var steps = Edit("models/staging.sql", "select cast(id as bigint) as id, name from a");
        Assert.Equal(2, steps[PipelineSteps.Relations].Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(2, steps[PipelineSteps.Relations].Count(reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    [Fact]
    public void Deleting_a_file_removes_its_type()
    {
        var texts = Files.Select(file => (AdditionalText)new TestText(file.Item1, file.Item2)).ToArray();
        GeneratorDriver driver = Generated.Driver().AddAdditionalTexts([.. texts]);
        driver = driver.RunGenerators(Generated.Compilation());
        var result = driver.RemoveAdditionalTexts([texts[0]]).RunGenerators(Generated.Compilation()).GetRunResult().Results[0];
        Assert.DoesNotContain(result.GeneratedSources, source => source.HintName == "Shop.Seeds.A.g.cs");
        Assert.Contains(result.GeneratedSources, source => source.HintName == "Shop.Seeds.B.g.cs");
    }

    [Fact]
    public void No_step_keeps_an_object_of_Roslyn()
    {
        var driver = Generated.Driver(Files).RunGenerators(Generated.Compilation());
        var tracked = driver.GetRunResult().Results[0].TrackedSteps;
        var own = typeof(PipelineSteps).GetFields().Select(field => (string)field.GetRawConstantValue()!);
        foreach (var output in own.Where(tracked.ContainsKey).SelectMany(name => tracked[name]).SelectMany(step => step.Outputs))
        {
            RoslynObjects.AssertNone(output.Value);
        }
    }

    private static Dictionary<string, List<IncrementalStepRunReason>> Edit(string path, string text)
    {
        var texts = Files.Select(file => (AdditionalText)new TestText(file.Item1, file.Item2)).ToArray();
        GeneratorDriver driver = Generated.Driver().AddAdditionalTexts([.. texts]);
        driver = driver.RunGenerators(Generated.Compilation());
        var old = texts.Single(candidate => candidate.Path.EndsWith(path, StringComparison.Ordinal));
        return Steps(driver.ReplaceAdditionalText(old, new TestText(path, text)).RunGenerators(Generated.Compilation()));
    }

    private static Dictionary<string, List<IncrementalStepRunReason>> Steps(GeneratorDriver driver) =>
        driver.GetRunResult().Results[0].TrackedSteps.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.SelectMany(step => step.Outputs).Select(output => output.Reason).ToList());

    private static void IsSame(IncrementalStepRunReason reason) =>
        Assert.Contains(reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged });
}
