using System.Text.RegularExpressions;
using DataOps.EndToEnd.Tests.Fixtures;

namespace DataOps.EndToEnd.Tests;

/// <summary>The examples of the documentation of tests, as a user would copy them into the template's test project.</summary>
[Collection(EndToEndGroup.Name)]
public partial class DocumentationTests(PackedFeed feed)
{
    [Fact]
    public async Task The_examples_of_tests_compile_and_pass()
    {
        var shop = await feed.NewShopAsync("examples of tests");
        var page = await File.ReadAllTextAsync(Path.Combine(feed.Repository.Root, "docs", "testing.md"));
        var examples = Example().Matches(page).Select(match => match.Groups["code"].Value).ToList();
        Assert.True(examples.Count >= 3, "docs/testing.md has lost its examples.");
        for (var i = 0; i < examples.Count; i++)
        {
            await File.WriteAllTextAsync(shop.Path($"tests/Shop.Tests/Example{i}.cs"), examples[i]);
        }

        var test = await shop.SucceedsAsync("test", "--nologo", "-warnaserror");
        Assert.Contains("Passed!", test.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex("^```csharp\\r?\\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
