namespace DataOps.Projects.Tests.Linking;

/// <summary>Linking again after an edit gives what linking afresh gives, and binds only what must be.</summary>
public class IncrementalLinkTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        ("seeds/s.csv", "id,name\n1,x\n"),
        ("models/a.sql", "select id, name from s"),
        ("models/b.sql", "select id, name from a"),
        ("models/c.sql", "select id from b"),
    ];

    [Fact]
    public void A_body_that_keeps_its_signature_leaves_the_binding_of_its_readers_but_not_their_fingerprints()
    {
        var (before, after) = Edit("models/a.sql", "select id, name from s where id > 0");
        Assert.Same(before.Node("b").Facts, after.Node("b").Facts);
        Assert.NotEqual(before.Node("c").Fingerprint, after.Node("c").Fingerprint);
    }

    [Fact]
    public void A_changed_signature_binds_exactly_its_readers_again()
    {
        var (before, after) = Edit("models/a.sql", "select id, upper(name) as name, 1 as extra from s");
        Assert.NotSame(before.Node("b").Facts, after.Node("b").Facts);
        Assert.Same(before.Node("c").Facts, after.Node("c").Facts);
    }

    [Fact]
    public void A_name_that_was_unknown_is_found_when_its_model_comes()
    {
        var options = Compiled.Options;
        var reader = ProjectCompiler.Parse(options, Compiled.Item("models/r.sql", "select id from late"));
        Assert.NotEmpty(ProjectCompiler.Link(options, [reader]).Diagnostics);
        var late = ProjectCompiler.Parse(options, Compiled.Item("models/late.sql", "select 1 as id"));
        Assert.Empty(ProjectCompiler.Link(options, [reader, late]).Diagnostics);
        Assert.NotEmpty(ProjectCompiler.Link(options, [reader]).Diagnostics);
    }

    /// <summary>A thousand models in chains of ten: what is bound again is counted, not timed.</summary>
    [Theory]
    [InlineData("select id, name from m_40_4 where id > 0", 1)]
    [InlineData("select id, name, id + 1 as more from m_40_4", 2)]
    [InlineData("select id + 0.5 as id, name from m_40_4", 5)]
    public void Of_a_thousand_models_only_those_are_bound_again_whose_inputs_look_different(string text, int expected)
    {
        var options = Compiled.Options;
        var files = new List<ProjectFile> { ProjectCompiler.Parse(options, Compiled.Item("seeds/s.csv", "id,name\n1,x\n")) };
        for (var chain = 0; chain < 100; chain++)
        {
            for (var link = 0; link < 10; link++)
            {
                var from = link == 0 ? "s" : $"m_{chain}_{link - 1}";
                files.Add(ProjectCompiler.Parse(options, Compiled.Item($"models/m_{chain}_{link}.sql", $"select id, name from {from}")));
            }
        }

        var before = ProjectCompiler.Link(options, files);
        var place = files.FindIndex(file => file.Item.Name == "m_40_5");
        files[place] = ProjectCompiler.Parse(options, Compiled.Item("models/m_40_5.sql", text));
        var after = ProjectCompiler.Link(options, files);
        var bound = after.Nodes.Where(node => node.Facts is not null && !ReferenceEquals(node.Facts, before.Node(node.Name).Facts)).Select(node => node.Name);
        Assert.Equal(Enumerable.Range(5, expected).Select(link => $"m_40_{link}"), bound.Order(StringComparer.Ordinal));
    }

    private static (AnalyticsProject Before, AnalyticsProject After) Edit(string path, string text)
    {
        var options = Compiled.Options;
        var parsed = Files.ToDictionary(file => file.Path, file => ProjectCompiler.Parse(options, Compiled.Item(file.Path, file.Text)));
        var before = ProjectCompiler.Link(options, [.. parsed.Values]);
        parsed[path] = ProjectCompiler.Parse(options, Compiled.Item(path, text));
        var after = ProjectCompiler.Link(options, [.. parsed.Values]);
        var afresh = Compiled.Project([.. Files.Select(file => file.Path == path ? (path, text) : file)]);
        Assert.Equal(Manifest.ManifestWriter.Write(afresh), Manifest.ManifestWriter.Write(after));
        return (before, after);
    }
}
