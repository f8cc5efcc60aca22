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
