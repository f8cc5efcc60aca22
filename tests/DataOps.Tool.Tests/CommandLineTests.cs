using System.Text.Json;
using DataOps.Deployment.Tests.Support;
using DataOps.DuckDb;
using DataOps.Tool.Tests.Running;

namespace DataOps.Tool.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Database => _folder.File("warehouse.duckdb");

    [Theory]
    [InlineData("nonsense")]
    [InlineData("deploy")]
    [InlineData("plan")]
    [InlineData("release create")]
    [InlineData("plan x.dataops --format yaml")]
    [InlineData("plan x.dataops --profile Local")]
    [InlineData("deploy x.dataops --database a --connection-variable b")]
    [InlineData("deploy x.dataops --retain 0")]
    [InlineData("deploy x.dataops --lock-timeout -1")]
    [InlineData("deploy --project nowhere.csproj")]
    [InlineData("sql describe")]
    [InlineData("sql describe nowhere.sql")]
    [InlineData("sql describe - --dialect oracle")]
    [InlineData("sql describe - --schema nowhere.sql")]
    public async Task Bad_usage_gives_2_and_says_what_is_wrong(string line)
    {
        var result = await InProcess.RunAsync(line.Split(' '));

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("dataops : error : ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("release --help")]
    [InlineData("release create --help")]
    [InlineData("release verify --help")]
    [InlineData("release show --help")]
    [InlineData("plan --help")]
    [InlineData("deploy --help")]
    [InlineData("status --help")]
    [InlineData("sql --help")]
    [InlineData("sql describe --help")]
    public async Task Help_is_everywhere(string line)
    {
        var result = await InProcess.RunAsync(line.Split(' '));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("Usage:", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_an_error_without_a_stack_trace()
    {
        var result = await InProcess.RunAsync(["deploy", _folder.File("nothing.dataops"), "--database", Database]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("nothing.dataops", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task A_missing_connection_variable_is_named()
    {
        var release = await Shop.FileAsync(_folder, Shop.Release(1), "shop");

        var result = await InProcess.RunAsync(["deploy", release, "--connection-variable", "SHOP_WAREHOUSE"]);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("dataops : error DOPS8020: The environment variable 'SHOP_WAREHOUSE' is not set.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_string_is_never_shown()
    {
        var release = await Shop.FileAsync(_folder, Shop.Release(1), "shop");
        const string Planted = "s3cr3t-Passw0rd";
        string[] secrets =
        [
            $"DataSource={_folder.File("no such folder/x.duckdb")};motherduck_token={Planted}",
            $"Host=127.0.0.1;Port=1;Username=u;Password={Planted};Timeout=1",
            $"this is ={Planted} no = connection string ;;= x",
            $"Server=127.0.0.1,1;User Id=u;Password={Planted};Connect Timeout=1",
        ];
        foreach (var engine in new[] { "duckdb", "postgres", "sqlserver" })
        {
            foreach (var secret in secrets)
            {
                var result = await InProcess.RunAsync(
                    ["status", "--engine", engine, "--connection-variable", "W"], name => name == "W" ? secret : null);

                Assert.DoesNotContain(Planted, result.Output + result.Error, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Plan_deploy_and_status_read_as_documented()
    {
        var first = await Shop.FileAsync(_folder, Shop.Release(1), "first");
        var second = await Shop.FileAsync(
            _folder,
            new ProjectBuilder("2.0.0")
                .Seed("customers", "id INTEGER, name VARCHAR, since DATE", Shop.Customers + "4,Generation 1,2025-01-01\n")
                .Model("stg_customers", "view", "id INTEGER, email VARCHAR", "select id, 'e' as email from {customers}", ["customers"]),
            "second");

        var deployed = await InProcess.RunAsync(["deploy", first, "--database", Database]);
        var again = await InProcess.RunAsync(["deploy", first, "--database", Database]);
        var plan = await InProcess.RunAsync(["plan", second, "--database", Database]);
        var status = await InProcess.RunAsync(["status", "--database", Database]);

        Assert.Equal((0, ""), (deployed.ExitCode, deployed.Error));
        Assert.Contains("Published Shop 1.1.0 to prod in ", deployed.Output, StringComparison.Ordinal);
        Assert.Equal((0, "Nothing to do: prod is at Shop 1.1.0 already.\n"), (again.ExitCode, again.Output));
        Assert.Equal(
            """
            Shop 2.0.0 to prod on duckdb, where 1.1.0 is published

            node            build  why                 view                      publish  change
            customers       reuse  unchanged           analytics.customers       stays    none
            stg_customers   view   changed             analytics.stg_customers   move     breaking: column removed: name, generation; column added: email
            customer_names         not in the release  analytics.customer_names  drop     breaking: the relation goes
            name_history           not in the release  analytics.name_history    drop     breaking: the relation goes

            1 to build, 1 reused; 1 views to move, 2 to drop; 0 old versions to drop.

            """,
            plan.Output);
        Assert.Contains("prod         Shop     1.1.0", status.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_object_with_documented_members()
    {
        var release = await Shop.FileAsync(_folder, Shop.Release(1).Check("bad", "select id from {customers} where id = 1", ["customers"]), "shop");

        using var shown = JsonDocument.Parse((await InProcess.RunAsync(["release", "show", release, "--format", "json"])).Output);
        using var plan = JsonDocument.Parse((await InProcess.RunAsync(["plan", release, "--database", Database, "--format", "json"])).Output);
        var failed = await InProcess.RunAsync(["deploy", release, "--database", Database, "--format", "json"]);
        using var deployment = JsonDocument.Parse(failed.Output);
        using var status = JsonDocument.Parse((await InProcess.RunAsync(["status", "--database", Database, "--format", "json"])).Output);

        Assert.Equal("1.1.0", shown.RootElement.GetProperty("version").GetString());
        Assert.Equal("load", plan.RootElement.GetProperty("nodes")[0].GetProperty("build").GetString());
        Assert.Equal("create", plan.RootElement.GetProperty("nodes")[0].GetProperty("publish").GetString());
        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("error DOPS8011: 1 of 2 checks failed: bad (1 rows)", failed.Error, StringComparison.Ordinal);
        Assert.Equal("checksFailed", deployment.RootElement.GetProperty("outcome").GetString());
        Assert.Equal("1", deployment.RootElement.GetProperty("checks")[1].GetProperty("sample")[0][0].GetString());
        Assert.Empty(status.RootElement.GetProperty("environments").EnumerateArray());
        Assert.Equal("failed", status.RootElement.GetProperty("runs")[0].GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_release_file_is_created_verified_and_refused_when_damaged()
    {
        var file = _folder.File("Shop.1.1.0.dataops");
        var created = await InProcess.RunAsync(
            ["release", "create", "--input", Shop.Release(1).WriteTo(_folder.File("input")), "--output", file, "--commit", "abc"]);
        var verified = await InProcess.RunAsync(["release", "verify", file]);
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        var damaged = await InProcess.RunAsync(["release", "verify", file]);

        Assert.Equal((0, $"Shop 1.1.0 -> {file}\n"), (created.ExitCode, created.Output));
        Assert.StartsWith("Shop 1.1.0 is whole: 4 files, ", verified.Output, StringComparison.Ordinal);
        Assert.Equal(1, damaged.ExitCode);
        Assert.Contains("error DOPS8004", damaged.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_warehouse_is_waited_for_and_then_the_holder_is_named()
    {
        var release = await Shop.FileAsync(_folder, Shop.Release(1), "shop");
        using var holder = new DuckDbConnection($"DataSource={Database}");
        holder.Open();

        var result = await ToolProcess.RunAsync(["deploy", release, "--database", Database, "--lock-timeout", "0.5"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"is in use by process {Environment.ProcessId}; waiting up to 0.5 s.", result.Error, StringComparison.Ordinal);
        Assert.Contains($"error DOPS8022: The warehouse '{Database}' is in use by process {Environment.ProcessId}", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_deployer_waits_for_the_first()
    {
        var release = await Shop.FileAsync(_folder, Shop.Release(1), "shop");
        var holder = new DuckDbConnection($"DataSource={Database}");
        holder.Open();

        using var second = ToolProcess.Start(["deploy", release, "--database", Database]);
        Assert.Contains("waiting", await second.StandardError.ReadLineAsync(), StringComparison.Ordinal);
        await holder.DisposeAsync();
        var output = await second.StandardOutput.ReadToEndAsync();
        await second.WaitForExitAsync();

        Assert.Equal(0, second.ExitCode);
        Assert.Contains("Published Shop 1.1.0", output, StringComparison.Ordinal);
    }
}
