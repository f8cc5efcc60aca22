using System.Text;
using System.Text.Json;
using DataOps.Deployment.Tests.Support;
using DataOps.Tool.Tests.Running;

namespace DataOps.Tool.Tests;

public sealed class BatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BatchTests() => File.WriteAllText(Schema, "create table t (id integer not null primary key, name varchar)");

    private string Schema => _folder.File("ddl.sql");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_line_is_answered_as_documented_to_the_letter()
    {
        var result = await RunAsync("""{"name":"q","sql":"select name from t"}""");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            """{"name":"q","statements":[{"file":"q","line":1,"kind":"query","columns":["""
            + """{"name":"name","type":"VARCHAR","nullable":true,"lineage":[{"relation":"t","column":"name","via":"identity"}]}],"keys":[],"""
            + """ "rows":"many","deterministic":true,"diagnostics":[]}],"diagnostics":[]}""".TrimStart() + "\n",
            result.Output);
    }

    [Fact]
    public async Task Many_lines_are_answered_in_order()
    {
        var lines = Enumerable.Range(0, 5000).Select(i => $$"""{"sql":"select {{i}} as n{{i}}, '{{new string('x', i % 977)}}' as s from t","name":"q{{i}}"}""");

        var result = await RunAsync([.. lines]);

        Assert.Equal(
            Enumerable.Range(0, 5000).Select(i => $"q{i} n{i}"),
            Answers(result).Select(answer => $"{answer.GetProperty("name")} {Columns(answer)[0]}"));
    }

    [Fact]
    public async Task A_line_may_bring_its_own_schema_beside_the_common_one()
    {
        const string Own = "create table u (id bigint not null, tag text)";
        var result = await RunAsync(
            $$"""{"name":"a","sql":"select u.id, t.name from u join t on u.id = t.id","schema":"{{Own}}"}""",
            """{"name":"b","sql":"select * from u"}""",
            """{"name":"c","sql":"select 1 as one","schema":"create table u (id nonsense)"}""");
        var answers = Answers(result);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["id", "name"], Columns(answers[0]));
        Assert.Equal("DOPS2001", Finding(answers[1], "id"));
        Assert.Equal(("DOPS2201", "c:schema"), (Finding(answers[2], "id"), Finding(answers[2], "file")));
    }

    [Fact]
    public async Task A_line_may_be_in_another_dialect()
    {
        var result = await RunAsync("""{"sql":"select top 1 [name] from dbo.t","dialect":"tsql"}""");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(JsonValueKind.Null, Answers(result)[0].GetProperty("name").ValueKind);
        Assert.Equal(["name"], Columns(Answers(result)[0]));
    }

    [Theory]
    [InlineData("{oops", "byte 2")]
    [InlineData("""{"sql":"select 1"} x""", "byte 20")]
    [InlineData("""{"sql":"select 1","name":"a""", "byte")]
    [InlineData("[]", "not an object")]
    [InlineData("7", "not an object")]
    [InlineData("null", "not an object")]
    [InlineData("{}", "no member 'sql'")]
    [InlineData("""{"sql":7}""", "'sql' must be a string")]
    [InlineData("""{"sql":"select 1","schema":["x"]}""", "'schema' must be a string")]
    [InlineData("""{"sql":"select 1","dialect":"oracle"}""", "no dialect 'oracle'")]
    [InlineData("""{"sql":"select '\ud800'"}""", "Unicode")]
    public async Task A_line_that_asks_nothing_is_told_so_and_the_next_is_answered(string line, string reason)
    {
        var result = await RunAsync("", line, "", "  ", """{"name":"next","sql":"select 1 as one","unknown":{"x":[1]}}""");
        var answers = Answers(result);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(2, answers.Count);
        Assert.Contains(reason, answers[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(("DOPS1030", 2), (Finding(answers[0], "id"), answers[0].GetProperty("diagnostics")[0].GetProperty("line").GetInt32()));
        Assert.Equal(["one"], Columns(answers[1]));
    }

    [Fact]
    public async Task A_line_of_megabytes_and_a_byte_order_mark_are_fine()
    {
        var sql = "select " + string.Join(", ", Enumerable.Range(0, 100_000).Select(i => $"{i} as c{i}"));
        var result = await InProcess.RunAsync(["sql", "describe", "--batch"], input: $"\uFEFF{{\"sql\":\"{sql}\"}}\r\n{{\"sql\":\"select 1 as é\"}}");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(100_000, Columns(Answers(result)[0]).Count);
        Assert.Contains("\"é\"", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_of_the_common_schema_are_told_once()
    {
        await File.WriteAllTextAsync(Schema, "create table t (id nonsense)");

        var result = await RunAsync("""{"sql":"select 1 as one"}""", """{"sql":"select 2 as two"}""");

        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(Answers(result), answer => Assert.Empty(answer.GetProperty("diagnostics").EnumerateArray()));
    }

    [Fact]
    public async Task Lines_may_read_models()
    {
        var models = Directory.CreateDirectory(_folder.File("models")).FullName;
        await File.WriteAllTextAsync(Path.Combine(models, "stg.sql"), "select id as key from t");

        var result = await InProcess.RunAsync(["sql", "describe", "--batch", "-s", Schema, "--models", models], input: """{"sql":"select key from stg"}""");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(["key"], Columns(Answers(result)[0]));
    }

    [Fact]
    public async Task A_process_answers_each_line_before_it_is_asked_the_next()
    {
        using var process = ToolProcess.Start(["sql", "describe", "--batch", "--schema", Schema], input: true);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var writer = new StreamWriter(process.StandardInput.BaseStream, new UTF8Encoding(false)) { AutoFlush = true };
        for (var i = 0; i < 3; i++)
        {
            await writer.WriteAsync($$"""{"name":"q{{i}}","sql":"select 'ü' as """);
            await writer.WriteAsync($"ü{i}\"}}\n");
            var answer = JsonDocument.Parse((await process.StandardOutput.ReadLineAsync(stop.Token))!).RootElement;
            Assert.Equal($"q{i} ü{i}", $"{answer.GetProperty("name")} {Columns(answer)[0]}");
        }

        writer.Close();
        await process.WaitForExitAsync(stop.Token);
        Assert.Equal(0, process.ExitCode);
    }

    private Task<ToolResult> RunAsync(params string[] lines) =>
        InProcess.RunAsync(["sql", "describe", "--batch", "--schema", Schema], input: string.Join('\n', lines));

    private static List<JsonElement> Answers(ToolResult result) =>
        [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static List<string?> Columns(JsonElement answer) =>
        [.. answer.GetProperty("statements")[0].GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("name").GetString())];

    private static string? Finding(JsonElement answer, string member) => answer.GetProperty("diagnostics")[0].GetProperty(member).GetString();
}
