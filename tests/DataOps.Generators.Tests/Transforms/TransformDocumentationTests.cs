using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DataOps.Generators.Tests.Harness;
using DataOps.Runtime;

namespace DataOps.Generators.Tests.Transforms;

/// <summary>The example of the guide is a project that compiles.</summary>
public partial class TransformDocumentationTests
{
    [Fact]
    public void The_example_of_the_page_compiles_without_a_finding()
    {
        var blocks = Blocks().ToList();
        var code = blocks.Where(block => block.Path.EndsWith(".cs", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, code.Count);
        var assembly = Generated.Load(code[0].Text, [.. code.Skip(1).Select(block => block.Text)], [.. blocks.Except(code)]);
        Assert.Equal("order_session", Assert.Single(TransformCatalogs.Of(assembly)).Name);
    }

    private static IEnumerable<(string Path, string Text)> Blocks([CallerFilePath] string file = "")
    {
        var page = File.ReadAllText(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../docs/transforms.md"))).ReplaceLineEndings("\n");
        return Block().Matches(page).Select(match => (match.Groups["path"].Value, match.Groups["text"].Value));
    }

    [GeneratedRegex(@"```\w+\n(?:--|//) (?<path>\S+/\S+\.(?:sql|cs))\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
