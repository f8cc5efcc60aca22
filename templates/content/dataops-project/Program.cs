using DataOps.DuckDb;
using DataOps.Runtime;
using Shop.Models.Marts;
using Shop.Queries;

// Reads what `dotnet publish` deployed, through the types that the build made of the SQL.
await using var warehouse = new DuckDbConnection("Data Source=DATABASE_FILE;AccessMode=READ_ONLY");
await warehouse.OpenAsync();

Console.WriteLine("Customers by lifetime value");
foreach (var customer in (await warehouse.ReadAsync<CustomerOrders>()).OrderByDescending(customer => customer.LifetimeValue))
{
    Console.WriteLine($"  {customer.Name,-18} {customer.Country}  {customer.Orders,2} orders  {customer.LifetimeValue,8:0.00}");
}

Console.WriteLine("Top customers of GB");
foreach (var customer in await warehouse.TopCustomersAsync(country: "GB", count: 2))
{
    Console.WriteLine($"  {customer.Name,-18} {customer.LifetimeValue,8:0.00}");
}

Console.WriteLine("Products by interest");
foreach (var product in (await warehouse.ReadAsync<ProductInterest>()).OrderByDescending(product => product.Visits))
{
    Console.WriteLine($"  {product.Name,-18} {product.Visits,2} visits  {product.Orders,2} orders");
}
