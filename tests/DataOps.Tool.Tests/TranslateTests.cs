using System.Text.Json;
using DataOps.Deployment.Tests.Support;
using DataOps.Tool.Tests.Running;

namespace DataOps.Tool.Tests;

public sealed class TranslateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TranslateTests() => File.WriteAllText(Schema, "create table orders (id int not null primary key, total decimal(10, 2))");

    private string Schema => _folder.File("ddl.sql");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_text_goes_to_standard_output_in_the_other_dialect()
    {
        var result = await RunAsync(["-"], "select top (3) [id], total from dbo.orders order by id");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("limit 3", result.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("top", result.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_file_is_written_whole_or_stays_as_it_was()
    {
        var file = _folder.File("out.sql");
        Assert.Equal(0, (await RunAsync(["-", "--output", file], "select id from orders")).ExitCode);
        var written = await File.ReadAllTextAsync(file);
        Assert.Contains("id", written, StringComparison.Ordinal);

        var failed = await RunAsync(["-", "--output", file], "select idd from orders");

        Assert.Equal((1, ""), (failed.ExitCode, failed.Output));
        Assert.StartsWith("-(1,8): error DOPS2003: ", failed.Error, StringComparison.Ordinal);
        Assert.Equal(written, await File.ReadAllTextAsync(file));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(file)!, "out.sql*"));
    }

    [Fact]
    public async Task Json_holds_the_text_and_that_of_each_statement()
    {
        var result = await RunAsync(["-", "--format", "json"], "select id from orders; select total from orders");
        using var json = JsonDocument.Parse(result.Output);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(2, json.RootElement.GetProperty("statements").GetArrayLength());
        Assert.Equal(2, json.RootElement.GetProperty("sql").GetString()!.Count(sign => sign == ';'));
    }

    [Fact]
    public async Task A_batch_answers_each_line_and_goes_on_behind_errors()
    {
        var result = await InProcess.RunAsync(
            ["sql", "translate", "--from", "tsql", "--to", "duckdb", "--batch", "--schema", Schema],
            input: "{\"name\":\"a\",\"sql\":\"select top 1 id from orders order by id\"}\n{\"name\":\"b\",\"sql\":\"select nope from orders\"}\n{x\n{\"name\":\"c\",\"sql\":\"select u.x from u\",\"schema\":\"create table u (x int)\"}");
        var answers = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Equal(["a", "b", null, "c"], answers.Select(answer => answer.GetProperty("name").GetString()));
        Assert.Contains("limit", answers[0].GetProperty("sql").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(JsonValueKind.Null, answers[1].GetProperty("sql").ValueKind);
        Assert.Equal("DOPS2003", answers[1].GetProperty("diagnostics")[0].GetProperty("id").GetString());
        Assert.NotNull(answers[2].GetProperty("error").GetString());
        Assert.Contains("x", answers[3].GetProperty("sql").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from", "tsql", "--to", "duckdb")]
    [InlineData("--from", "tsql", "-")]
    [InlineData("--from", "oracle", "--to", "duckdb", "-")]
    [InlineData("--from", "tsql", "--to", "duckdb", "--batch", "x.sql")]
    [InlineData("--from", "tsql", "--to", "duckdb", "-", "--collation", "french")]
    public async Task What_cannot_be_meant_is_bad_usage(params string[] arguments) =>
        Assert.Equal(2, (await InProcess.RunAsync(["sql", "translate", .. arguments])).ExitCode);

    private Task<ToolResult> RunAsync(string[] arguments, string input) =>
        InProcess.RunAsync(["sql", "translate", "--from", "tsql", "--to", "duckdb", "--schema", Schema, .. arguments], input: input);
}
