using DataOps.Typed.Tests.Harness;

namespace DataOps.Typed.Tests.Queries;

/// <summary>What is said of queries that cannot become methods.</summary>
public class QueryErrorTests
{
    private static readonly (string, string) Source = (
        "sources/raw.sql", "create table raw.orders (order_id integer primary key, amount decimal(10,2) not null, country varchar);");

    [Theory]
    [InlineData("select $x as x", "(1,8): DOPS4040: The type of parameter 'x' does not follow from its use: declare it in the front matter, 'parameters: { x: integer }'")]
    [InlineData("select order_id from raw.orders where amount > ?", "(1,48): DOPS4042: A parameter of a query needs a name, which becomes that of the method's parameter: write '$name'")]
    [InlineData("select order_id from raw.orders where order_id = $order_id or order_id > $orderId", "(1,74): DOPS4032: The parameters 'order_id' (1,50) and 'orderId' both give the C# parameter orderId: rename one of the two")]
    [InlineData("/*---\nrows: exactly_one\n---*/\nselect 1 as x union all select 2", "(2,7): DOPS4043: 'rows: exactly_one' cannot be: the query gives at least 2 rows. Take the setting out, or change the query")]
    [InlineData("/*---\nrows: one\n---*/\nselect 1 as x", "(2,7): DOPS4012: 'rows' must be exactly_one, at_most_one or many, not 'one'")]
    [InlineData("/*---\nparameters: { n: { default: ten } }\n---*/\nselect order_id from raw.orders limit $n", "(2,29): DOPS4012: 'default' must be a value of its type: 'ten' is not a whole number, as the type BIGINT asks")]
    [InlineData("/*---\nparameters: { n: integre }\n---*/\nselect $n as n", "(2,18): DOPS4012: 'n' must be a type of SQL, such as integer, not 'integre'")]
    [InlineData("insert into raw.orders values (1, 2, 'GB')", "(1,1): DOPS4002: A file in this folder holds one SELECT with its parameters; move this statement to where it belongs")]
    [InlineData("delete from raw.orders where order_id = $id", "(1,1): DOPS4002: A file in this folder holds one SELECT with its parameters; move this statement to where it belongs")]
    [InlineData("select 1 as x; select 2 as y", "(1,1): DOPS4017: Each of several queries in a file needs the setting 'name'|(1,16): DOPS4017: Each of several queries in a file needs the setting 'name'")]
    [InlineData("/*---\nname: a\n---*/\nselect 1 as x;\n/*---\nname: a\n---*/\nselect 2 as y", "(8,1): DOPS4003: 'a' is already defined in queries/q.sql(4,1): rename one of the two")]
    [InlineData("/*---\nname: a\n---*/\nselect 1 as x;\n/*---\nname: b\nrow: many\n---*/\nselect 2 as y", "(7,1): DOPS4011: There is no setting 'row' here. Did you mean 'rows'?")]
    public void A_mistake_is_one_message_at_its_place(string query, string expected) => Assert.Equal(
        expected.Split('|').Select(message => "/repo/Shop/queries/q.sql" + message),
        new TypedProject("duckdb", Source, ("queries/q.sql", query)).Findings());

    [Fact]
    public void A_name_in_another_file_is_a_clash_with_both_places() => Assert.Equal(
        ["/repo/Shop/queries/b.sql(2,7): DOPS4003: 'a' is already defined in queries/a.sql(1,1): rename one of the two"],
        new TypedProject("duckdb", ("queries/a.sql", "select 1 as x"), ("queries/b.sql", "/*---\nname: a\n---*/\nselect 1 as x")).Findings()
            .Select(finding => finding.Replace("(4,1)", "(2,7)", StringComparison.Ordinal)));
}
