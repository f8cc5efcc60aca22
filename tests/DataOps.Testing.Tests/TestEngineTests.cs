using DataOps.Testing.Engines;
using DataOps.Warehouses.Diagnostics;

namespace DataOps.Testing.Tests;

public sealed class TestEngineTests
{
    [Theory]
    [InlineData(null, "duckdb")]
    [InlineData(" DuckDb ", "duckdb")]
    [InlineData("postgres", "postgres")]
    [InlineData("SqlServer", "sqlserver")]
    public void The_environment_names_the_engine(string? name, string expected) =>
        Assert.Equal(expected, TestEngine.FromVariables(variable => variable == TestEngine.EngineVariable ? name : "Host=secret").Name);

    [Fact]
    public void An_unknown_engine_is_refused() =>
        Assert.Equal(
            "DATAOPS_TEST_ENGINE is 'oracle', which is no engine. The engines are duckdb, postgres, sqlserver.",
            Assert.Throws<ModelTestException>(() => TestEngine.FromVariables(static _ => "oracle")).Message);

    [Fact]
    public void A_server_needs_a_connection_string()
    {
        var error = Assert.Throws<DataOpsException>(() => TestEngine.FromVariables(static variable => variable == TestEngine.EngineVariable ? "postgres" : null));
        Assert.Contains("'DATAOPS_TEST_CONNECTION' is not set", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_named_without_its_secret()
    {
        var engine = TestEngine.FromVariables(static variable => variable == TestEngine.EngineVariable
            ? "postgres"
            : "Host=127.0.0.1;Port=1;Username=u;Password=topsecret;Timeout=2");
        var error = await Assert.ThrowsAsync<DataOpsException>(
            () => ModelTest.For<OrdersByStatus>().OnEngine(engine).Given<OrderHistory>().RunAsync());
        Assert.Contains("DATAOPS_TEST_CONNECTION", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("topsecret", error.ToString(), StringComparison.Ordinal);
    }
}
