using DataOps.Runtime;
using DataOps.Testing.Fixtures;

namespace DataOps.Testing;

/// <summary>
/// Runs models of an analytics project over rows that a test gives, each test on a database of its own that is gone afterwards. By default
/// that is DuckDB in memory; see <see cref="Engines.TestEngine"/> for servers. Works in any test framework; tests may run in parallel.
/// </summary>
public static class ModelTest
{
    /// <summary>Begins a test of the model whose generated record is <typeparamref name="TModel"/>.</summary>
    /// <example><code>
    /// var run = await ModelTest.For&lt;CustomerOrders&gt;()
    ///     .Given(new StgCustomers { CustomerId = 1, Name = "Ada" })
    ///     .Given&lt;StgOrders&gt;()
    ///     .RunAsync();
    /// run.ShouldBe(new CustomerOrders { CustomerId = 1, Orders = 0 });
    /// </code></example>
    public static ModelTest<TModel> For<TModel>()
        where TModel : IRelationRow<TModel> => new(new TestSetup());

    /// <summary>
    /// Begins a test of several runs, in which incremental models go on from what they held. Dispose of it at the end.
    /// </summary>
    /// <example><code>
    /// await using var scenario = ModelTest.Scenario&lt;OrderHistory&gt;();
    /// await scenario.On(monday).Given(first).RunAsync();
    /// var run = await scenario.On(tuesday).Given(second).RunAsync();
    /// run.ShouldBe(…);
    /// </code></example>
    public static ModelScenario<TModel> Scenario<TModel>()
        where TModel : IRelationRow<TModel> => new();
}
