using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace DataOps.Build.Tests;

public sealed class CompileAnalyticsProjectTests : IDisposable
{
    private readonly TemporaryFolder _project = new();
    private readonly RecordingBuildEngine _engine = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void The_content_of_a_release_is_manifest_sql_seeds_and_checks()
    {
        _project.Write("seeds/orders.csv", "order_id,amount\n1,2.50\n");
        _project.Write("models/paid.sql", "select order_id, amount from orders where amount > 0\n");
        _project.Write("queries/paid.sql", "select order_id from paid where amount > $least\n");
        _project.Write("checks/nothing_is_negative.sql", "select * from paid where amount < 0\n");

        Assert.True(Compile());

        Assert.Equal("order_id,amount\n1,2.50\n", _project.Read("obj/release/seeds/orders.csv"));
        Assert.Contains("\"__ref__\".\"orders\"", _project.Read("obj/release/sql/duckdb/paid.sql"), StringComparison.Ordinal);
        Assert.True(_project.Has("obj/release/sql/duckdb/queries/paid.sql"));
        Assert.True(_project.Has("obj/release/checks/duckdb/nothing_is_negative.sql"));
        Assert.Contains("\"fingerprint\"", _project.Read("obj/release/manifest.json"), StringComparison.Ordinal);
        Assert.Contains("2.50", _project.Read("obj/Shop.dataops.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_is_written_names_a_folder_of_this_machine()
    {
        _project.Write("models/one.sql", "select 1 as one\n");
        Assert.True(Compile());
        Assert.All(Directory.EnumerateFiles(Path.Combine(_project.Path, "obj"), "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain(_project.Path, File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public void What_did_not_change_is_not_written_again_and_what_is_gone_is_deleted()
    {
        _project.Write("models/one.sql", "select 1 as one\n");
        _project.Write("models/two.sql", "select 2 as two\n");
        Assert.True(Compile());
        var kept = Path.Combine(_project.Path, "obj/release/sql/duckdb/one.sql");
        var before = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(kept, before);

        File.Delete(Path.Combine(_project.Path, "models/two.sql"));
        Assert.True(Compile());

        Assert.Equal(before, File.GetLastWriteTimeUtc(kept));
        Assert.False(_project.Has("obj/release/sql/duckdb/two.sql"));
    }

    [Fact]
    public void No_release_is_made_of_a_project_with_errors()
    {
        _project.Write("models/one.sql", "select missing from nowhere\n");
        Assert.False(Compile());
        Assert.Equal("DOPS2001", Assert.Single(_engine.Errors).Code);
        Assert.False(_project.Has("obj/release/manifest.json"));
    }

    [Fact]
    public void A_file_from_elsewhere_lies_where_its_link_says()
    {
        using var elsewhere = new TemporaryFolder();
        var file = elsewhere.Write("data.csv", "iata,name\nAMS,Schiphol\n");
        Assert.True(Compile(new TaskItem(file, new Dictionary<string, string> { ["DataOpsKind"] = "Seed", ["Link"] = "seeds/airports.csv" })));
        Assert.True(_project.Has("obj/release/seeds/airports.csv"));
    }

    [Fact]
    public void A_dialect_that_does_not_exist_is_an_error()
    {
        _project.Write("models/one.sql", "select 1 as one\n");
        var task = Task();
        task.Dialect = "mysql";
        Assert.False(task.Execute());
        Assert.Equal("DOPS4007", Assert.Single(_engine.Errors).Code);
    }

    private bool Compile(params ITaskItem[] more)
    {
        var task = Task();
        task.Items = [.. task.Items, .. more];
        return task.Execute();
    }

    private CompileAnalyticsProject Task() => new()
    {
        BuildEngine = _engine,
        Items = [.. Items()],
        ProjectName = "Shop",
        ProjectVersion = "1.0.0",
        ProjectDirectory = _project.Path,
        Dialect = "duckdb",
        Engines = "DuckDb",
        Schema = "analytics",
        ContentDirectory = Path.Combine(_project.Path, "obj/release"),
        ManifestFile = Path.Combine(_project.Path, "obj/Shop.dataops.json"),
    };

    private IEnumerable<TaskItem> Items() =>
        from folder in new[] { (Name: "models", Kind: "Model"), (Name: "seeds", Kind: "Seed"), (Name: "queries", Kind: "Query"), (Name: "checks", Kind: "Check") }
        let path = Path.Combine(_project.Path, folder.Name)
        where Directory.Exists(path)
        from file in Directory.EnumerateFiles(path).Order(StringComparer.Ordinal)
        select new TaskItem(Path.GetRelativePath(_project.Path, file), new Dictionary<string, string> { ["DataOpsKind"] = folder.Kind });
}
