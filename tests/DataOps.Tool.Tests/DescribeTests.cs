using System.Text.Json;
using DataOps.Deployment.Tests.Support;
using DataOps.Tool.Tests.Running;

namespace DataOps.Tool.Tests;

public sealed class DescribeTests : IDisposable
{
    private const string Ddl = """
        create table customers (id integer primary key, name varchar not null, país varchar);
        create view abroad as select id, name from customers where país <> 'ES';
        """;

    private readonly TemporaryFolder _folder = new();

    public DescribeTests() => File.WriteAllText(Schema, Ddl);

    private string Schema => _folder.File("schema.sql");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_json_is_as_documented_to_the_letter()
    {
        var result = await InProcess.RunAsync(
            ["sql", "describe", "--dialect", "duckdb", "--schema", Schema, "-", "--format", "json"],
            input: "\nselect id, upper(país) as \"PAÍS\" from customers");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            """{"statements":[{"file":"-","line":2,"kind":"query","columns":["""
            + """{"name":"id","type":"INTEGER","nullable":false,"lineage":[{"relation":"customers","column":"id","via":"identity"}]},"""
            + """{"name":"PAÍS","type":"VARCHAR","nullable":true,"lineage":[{"relation":"customers","column":"país","via":"expression"}]}],"keys":[["id"]],"""
            + """ "rows":"many","deterministic":true,"references":[{"columns":["id"],"relation":"customers","to":["id"]}],"diagnostics":[]}],"diagnostics":[]}""".TrimStart() + "\n",
            result.Output);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public async Task A_file_may_tell_its_encoding_by_its_mark(string encoding)
    {
        var file = _folder.File("query.sql");
        await File.WriteAllTextAsync(file, "select 'é' as naïve", System.Text.Encoding.GetEncoding(encoding));

        var result = await InProcess.RunAsync(["sql", "describe", file, "--format", "json"]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("\"naïve\"", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("latin1", "is not UTF-8")]
    [InlineData("utf-16", "looks like UTF-16 without a byte order mark")]
    public async Task A_file_in_another_encoding_is_an_error_that_says_so(string encoding, string message)
    {
        var file = _folder.File("query.sql");
        await File.WriteAllBytesAsync(file, System.Text.Encoding.GetEncoding(encoding).GetBytes(encoding == "latin1" ? "select 'é' as x" : "select 1 as x"));

        var result = await InProcess.RunAsync(["sql", "describe", file]);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_gives_1_with_its_place_in_the_statement_and_in_the_list_of_all()
    {
        var file = _folder.File("query.sql");
        await File.WriteAllTextAsync(file, "select 1 as one;\n\nselect nmae\nfrom customers;\n");

        var result = await InProcess.RunAsync(["sql", "describe", file, "--schema", Schema, "--format", "json"]);
        using var json = JsonDocument.Parse(result.Output);
        var diagnostic = Assert.Single(json.RootElement.GetProperty("diagnostics").EnumerateArray());

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("DOPS2003", diagnostic.GetProperty("id").GetString());
        Assert.Equal("error", diagnostic.GetProperty("severity").GetString());
        Assert.Contains("name", diagnostic.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            (3, 8, 3, 12),
            (diagnostic.GetProperty("line").GetInt32(), diagnostic.GetProperty("column").GetInt32(),
                diagnostic.GetProperty("endLine").GetInt32(), diagnostic.GetProperty("endColumn").GetInt32()));
        var statements = json.RootElement.GetProperty("statements");
        Assert.Empty(statements[0].GetProperty("diagnostics").EnumerateArray());
        Assert.Equal(diagnostic.GetRawText(), statements[1].GetProperty("diagnostics")[0].GetRawText());
    }

    [Fact]
    public async Task Folders_are_read_in_order_and_views_of_the_schema_are_relations()
    {
        var models = Directory.CreateDirectory(_folder.File("models")).FullName;
        await File.WriteAllTextAsync(Path.Combine(models, "b.sql"), "select count(*) as n from abroad");
        await File.WriteAllTextAsync(Path.Combine(models, "a.sql"), "select * from abroad");

        var result = await InProcess.RunAsync(["sql", "describe", models, "--schema", Schema, "--format", "json"]);
        using var json = JsonDocument.Parse(result.Output);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            ["a.sql: id,name", "b.sql: n"],
            json.RootElement.GetProperty("statements").EnumerateArray().Select(statement =>
                Path.GetFileName(statement.GetProperty("file").GetString()) + ": "
                + string.Join(',', statement.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("name").GetString()))));
    }

    [Fact]
    public async Task An_error_in_the_schema_is_an_error()
    {
        await File.WriteAllTextAsync(Schema, "create table t (x nonsense)");

        var result = await InProcess.RunAsync(["sql", "describe", "-", "--schema", Schema, "--format", "json"], input: "select 1");
        using var json = JsonDocument.Parse(result.Output);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(Schema, json.RootElement.GetProperty("diagnostics")[0].GetProperty("file").GetString());
    }

    [Fact]
    public async Task Text_is_for_people_with_findings_as_compilers_print_them()
    {
        var result = await InProcess.RunAsync(["sql", "describe", "-", "--schema", Schema], input: "select id, oops from customers");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("-(1): query\n", result.Output, StringComparison.Ordinal);
        Assert.StartsWith("-(1,12): error DOPS2003: ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-- nothing")]
    [InlineData("select 'unclosed")]
    [InlineData(")))")]
    public async Task Any_text_gives_an_answer(string sql)
    {
        var result = await InProcess.RunAsync(["sql", "describe", "-", "--format", "json"], input: sql);
        using var json = JsonDocument.Parse(result.Output);

        Assert.InRange(result.ExitCode, 0, 1);
        Assert.Equal(
            result.ExitCode == 1,
            json.RootElement.GetProperty("diagnostics").EnumerateArray().Any(found => found.GetProperty("severity").GetString() == "error"));
    }
}
