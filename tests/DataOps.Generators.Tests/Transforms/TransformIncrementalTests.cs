using DataOps.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace DataOps.Generators.Tests.Transforms;

public class TransformIncrementalTests
{
    private static readonly string Code = TransformProject.Code(TransformProject.Method());

    [Theory]
    [InlineData("yield break;", "if (orders is null) { yield return null!; } yield break;")]
    [InlineData("namespace Shop.Transforms;", "namespace Shop.Transforms;\n// A line more moves every place.\n")]
    [InlineData("internal static class Gaps", "internal sealed class Unrelated;\ninternal static class Gaps")]
    public void A_change_of_CSharp_that_keeps_the_signatures_computes_nothing_again(string part, string other)
    {
        var steps = Edit(Code.Replace(part, other, StringComparison.Ordinal));
        foreach (var step in new[]
        {
            PipelineSteps.Files, PipelineSteps.Transforms, PipelineSteps.Project, PipelineSteps.Relations, PipelineSteps.RowCode,
            PipelineSteps.TransformCatalog, PipelineSteps.Catalog,
        })
        {
            Assert.All(steps[step], reason => Assert.Contains(reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
        }

        Assert.All(steps[PipelineSteps.Project], reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_changed_member_writes_its_record_and_its_readers_again_and_nothing_else()
    {
        var steps = Edit(Code.Replace("int? DaysBefore", "long? DaysBefore", StringComparison.Ordinal));
        Assert.Equal([IncrementalStepRunReason.Modified], steps[PipelineSteps.RowCode]);
        Assert.Equal(1, steps[PipelineSteps.Relations].Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(2, steps[PipelineSteps.Relations].Count(reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.All(steps[PipelineSteps.Catalog], reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
    }

    [Fact]
    public void A_message_moves_with_its_line()
    {
        var driver = Driver().RunGenerators(Generated.Compilation(Code.Replace("[Key] ", "", StringComparison.Ordinal)));
        var first = Assert.Single(driver.GetRunResult().Diagnostics).Location.GetLineSpan().StartLinePosition.Line;
        driver = driver.RunGenerators(Generated.Compilation("\n\n" + Code.Replace("[Key] ", "", StringComparison.Ordinal)));
        Assert.Equal(first + 2, Assert.Single(driver.GetRunResult().Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void No_step_keeps_an_object_of_Roslyn()
    {
        var row = "[Relation(\"stg_orders\")] internal sealed partial record Line { public required long OrderId { get; init; } }\n";
        var tracked = Driver().RunGenerators(Generated.Compilation(Code + row)).GetRunResult().Results[0].TrackedSteps;
        var own = typeof(PipelineSteps).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.Contains(PipelineSteps.Rows, tracked.Keys);
        foreach (var output in own.Where(tracked.ContainsKey).SelectMany(name => tracked[name]).SelectMany(step => step.Outputs))
        {
            RoslynObjects.AssertNone(output.Value);
        }
    }

    private static Microsoft.CodeAnalysis.CSharp.CSharpGeneratorDriver Driver() => Generated.Driver(TransformProject.Files);

    private static Dictionary<string, List<IncrementalStepRunReason>> Edit(string code)
    {
        var driver = Driver().RunGenerators(Generated.Compilation(Code)).RunGenerators(Generated.Compilation(code));
        return driver.GetRunResult().Results[0].TrackedSteps.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.SelectMany(step => step.Outputs).Select(output => output.Reason).ToList());
    }
}
