using System.Text.Json;
using DataOps.Deployment.Tests.Support;
using DataOps.Tool.Tests.Running;

namespace DataOps.Tool.Tests;

public sealed class DescribeModelsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Models_come_in_the_order_of_their_paths_with_their_names()
    {
        var models = Models(("b/stg.sql", "select id, amount from orders"), ("a.sql", "select sum(amount) as total from main.stg"));

        var result = await InProcess.RunAsync(["sql", "describe", "--models", models, "--schema", _folder.File("ddl.sql"), "--format", "json"]);
        using var json = JsonDocument.Parse(result.Output);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            ["a a.sql total HUGEINT", "stg b/stg.sql id INTEGER amount INTEGER"],
            json.RootElement.GetProperty("statements").EnumerateArray().Select(statement =>
                $"{statement.GetProperty("name")} {Path.GetRelativePath(models, statement.GetProperty("file").GetString()!).Replace('\\', '/')} "
                + string.Join(' ', statement.GetProperty("columns").EnumerateArray().Select(column => $"{column.GetProperty("name")} {column.GetProperty("type")}"))));
    }

    [Fact]
    public async Task Text_names_the_model_and_a_circle_gives_1()
    {
        var models = Models(("a.sql", "select id from orders"), ("b.sql", "select * from b"));

        var result = await InProcess.RunAsync(["sql", "describe", "--models", models, "--schema", _folder.File("ddl.sql")]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a.sql(1): query a\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("b.sql(1,15): error DOPS2152: ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--models", "nowhere")]
    [InlineData("--models", "x", "y.sql")]
    [InlineData("--batch", "y.sql")]
    [InlineData("--format", "json")]
    public async Task What_cannot_be_meant_is_bad_usage(params string[] arguments) =>
        Assert.Equal(2, (await InProcess.RunAsync(["sql", "describe", .. arguments])).ExitCode);

    private string Models(params (string Path, string Sql)[] files)
    {
        File.WriteAllText(_folder.File("ddl.sql"), "create table orders (id integer not null primary key, amount integer)");
        foreach (var (path, sql) in files)
        {
            var file = Path.Combine(_folder.File("models"), path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, sql);
        }

        return _folder.File("models");
    }
}
