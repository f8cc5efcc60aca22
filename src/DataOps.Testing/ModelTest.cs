using DataOps.Runtime;

namespace DataOps.Testing;

/// <summary>Runs one model of an analytics project on a database of its own, over rows that a test gives.</summary>
public static class ModelTest
{
    /// <summary>Begins a test of the model whose generated record is <typeparamref name="TModel"/>.</summary>
    /// <example><code>
    /// var run = await ModelTest.For&lt;CustomerOrders&gt;()
    ///     .Given(new StgCustomers { CustomerId = 1, Name = "Ada" })
    ///     .RunAsync();
    /// run.ShouldBe(new CustomerOrders { CustomerId = 1, Orders = 0 });
    /// </code></example>
    public static ModelTest<TModel> For<TModel>()
        where TModel : IRelationRow<TModel> => new([]);
}
