using DataOps.Projects.FrontMatter;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Text;

namespace DataOps.Projects.Tests.FrontMatter;

/// <summary>What is read without the YAML parser is read as the YAML parser reads it, or left to it.</summary>
public sealed class PlainSettingsTests
{
    [Theory]
    [InlineData("\ndescription: One row per customer, with lifetime value.\n")]
    [InlineData("\nmaterialize: table\ngrain: [customer_id]\n")]
    [InlineData("\r\nmaterialize: incremental\r\nunique_key: [ a, b ,c ]  \r\nstrategy: merge\r\n")]
    [InlineData("  \ntags: [daily]\nowner: team (data) - it's \"ours\" & theirs!\nnew_rows: day >= 5")]
    [InlineData("\nschema: 007\ndescription: null\n")]
    public void Plain_lines_are_read_without_it(string text)
    {
        var plain = PlainSettings.Read(new SourceText(text, "m.sql"), new TextSpan(0, text.Length));

        Assert.NotNull(plain);
        Assert.Equal(Yaml(text), Spell(plain));
    }

    [Theory]
    [InlineData("\ncolumns:\n  id: { description: Key }\n")]
    [InlineData("\ndescription: one\n  line and another\n")]
    [InlineData("\ndescription: 'quoted'\n")]
    [InlineData("\ndescription: with # comment\n")]
    [InlineData("\ndescription: a: b\n")]
    [InlineData("\ndescription: |\n  text\n")]
    [InlineData("\ndescription: \n")]
    [InlineData("\ntags: [a, [b]]\n")]
    [InlineData("\ntags: [a,]\n")]
    [InlineData("\ntags: [a\n  , b]\n")]
    [InlineData("\na: 1\na: 2\n")]
    [InlineData("\n\ta: 1\n")]
    [InlineData("\na: 1\n\nb: 2\n")]
    [InlineData("\na: ü\n")]
    [InlineData(" a: 1 ")]
    [InlineData("\n")]
    [InlineData("\n---\na: 1\n")]
    [InlineData("\n- a\n")]
    public void Everything_else_is_left_to_it(string text) =>
        Assert.Null(PlainSettings.Read(new SourceText(text, "m.sql"), new TextSpan(0, text.Length)));

    [Fact]
    public void Whatever_is_read_without_it_is_the_same()
    {
        string[] pieces =
        [
            "a", "key_2", "name", ": ", ":", " ", "  ", ", ", "[", "]", "[a, b]", "word", "12.5", "-", "- ", "?", "'", "\"", "!", "&", "*", "%",
            "\n ", "\r", "#", " #", "null", "true", "(x)", ";", ".", "...", "---", "=", "<", ">", "@", "`", "|", "{", "}", "\\",
        ];
        var random = new Random(20251125);
        var read = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var lines = Enumerable.Range(0, random.Next(1, 4))
                .Select(line => $"key{line}: {string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => pieces[random.Next(pieces.Length)]))}");
            var text = "\n" + string.Join(random.Next(2) == 0 ? "\n" : "\r\n", lines);
            if (PlainSettings.Read(new SourceText(text, "m.sql"), new TextSpan(0, text.Length)) is { } plain)
            {
                read++;
                Assert.Equal(Yaml(text), Spell(plain));
            }
        }

        Assert.True(read > 200, $"Only {read} texts were plain.");
    }

    private static string Yaml(string text)
    {
        var source = new SourceText(text, "m.sql");
        var diagnostics = new DiagnosticBag(source);
        var map = YamlSettings.ReadYaml(source, new TextSpan(0, text.Length), diagnostics);
        return map is null || diagnostics.Count > 0 ? $"no settings in {text}" : Spell(map);
    }

    private static string Spell(SettingMap map) => string.Join("\n", map.Entries.Select(entry => $"{Spell(entry.Key)} = {Spell(entry.Value)}"));

    private static string Spell(SettingNode node) => node switch
    {
        SettingScalar scalar => $"{scalar.Span} {scalar.Value} {scalar.IsPlain}",
        SettingList list => $"{list.Span} [{string.Join(" | ", list.Items.Select(Spell))}]",
        _ => throw new InvalidOperationException(node.Noun),
    };
}
