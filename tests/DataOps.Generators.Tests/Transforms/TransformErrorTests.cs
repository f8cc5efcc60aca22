namespace DataOps.Generators.Tests.Transforms;

public class TransformErrorTests
{
    private const string Method = "    [Transform] public static IEnumerable<OrderGap> Find(IEnumerable<StgOrders> orders) { yield break; }";

    [Theory]
    [InlineData("DOPS4101", "Find", "[Transform] public static", "[Transform] public", "must be static")]
    [InlineData("DOPS4102", "Find", "Find(", "Find<T>(", "must not be generic")]
    [InlineData("DOPS4103", "Find", "[Transform] public", "[Transform] private", "must be public or internal")]
    [InlineData("DOPS4104", "int", "IEnumerable<StgOrders> orders", "int limit", "'limit' is int")]
    [InlineData("DOPS4104", "StgOrders", "IEnumerable<StgOrders> orders", "in IEnumerable<StgOrders> orders", "'orders' is passed by reference")]
    [InlineData("DOPS4104", "int", "IEnumerable<StgOrders>", "IEnumerable<int>", "'orders' is IEnumerable<int>")]
    [InlineData("DOPS4105", "List<OrderGap>", "IEnumerable<OrderGap> Find(IEnumerable<StgOrders> orders) { yield break; }", "List<OrderGap> Find(IEnumerable<StgOrders> orders) => [];", "not List<OrderGap>")]
    [InlineData("DOPS4105", "IEnumerable<int>", "IEnumerable<OrderGap>", "IEnumerable<int>", "not IEnumerable<int>")]
    [InlineData("DOPS4110", "StgOrder", "<StgOrders>", "<StgOrder>", "'StgOrder' is not the record of a relation of this project. Did you mean 'StgOrders'?")]
    public void A_mistake_in_the_signature_is_told_at_its_place(string id, string at, string part, string wrong, string message)
    {
        var code = TransformProject.Code(Method.Replace(part, wrong, StringComparison.Ordinal));
        var finding = TransformFinding(code);
        Assert.Contains($": {id}: ", finding, StringComparison.Ordinal);
        Assert.Contains(message, finding, StringComparison.Ordinal);
        Assert.Equal(at, TextAt(code, finding)[..at.Length]);
    }

    [Theory]
    [InlineData("DOPS4106", "OrderGap", "internal sealed partial record", "internal sealed record", "it is not partial")]
    [InlineData("DOPS4106", "OrderGap", "internal sealed partial record", "internal sealed partial class", "it is no record class")]
    [InlineData("DOPS4107", "DaysBefore", "int? DaysBefore", "System.Uri? DaysBefore", "no column has the type Uri?")]
    [InlineData("DOPS4107", "DaysBefore", "int? DaysBefore", "decimal DaysBefore", "a decimal needs [Precision(")]
    [InlineData("DOPS4107", "DaysBefore", "int? DaysBefore", "IReadOnlyList<int> DaysBefore", "the items of a list")]
    [InlineData("DOPS4108", "OrderGap", "[Key] ", "", "'OrderGap' has no key")]
    [InlineData("DOPS4109", "OrderId", "long OrderId", "long? OrderId", "part of the key and must not be nullable")]
    [InlineData("DOPS4115", "OrderGap", "{ get; init; }", "{ get; }", "no member that can be a column")]
    public void A_mistake_in_the_record_is_told_at_its_place(string id, string at, string part, string wrong, string message)
    {
        var code = TransformProject.Code(Method, TransformProject.Record.Replace(part, wrong, StringComparison.Ordinal));
        var finding = TransformFinding(code);
        Assert.Contains($": {id}: ", finding, StringComparison.Ordinal);
        Assert.Contains(message, finding, StringComparison.Ordinal);
        Assert.Equal(at, TextAt(code, finding)[..at.Length]);
    }

    [Fact]
    public void A_record_in_another_type_is_an_error()
    {
        var code = TransformProject.Code(Method + TransformProject.Record, "");
        Assert.Contains("it lies in another type", TransformFinding(code), StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_member_is_an_error_in_the_SQL_that_reads_it_with_a_suggestion()
    {
        var code = TransformProject.Code(Method, TransformProject.Record.Replace("DaysBefore", "DaysBefor", StringComparison.Ordinal));
        var finding = Assert.Single(TransformProject.Findings(code));
        Assert.StartsWith("models/gaps.sql(1,22): DOPS2003: ", finding, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'days_befor'?", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_does_not_compare_is_an_error_in_the_SQL_that_compares_it()
    {
        var code = TransformProject.Code(Method);
        var finding = Assert.Single(TransformProject.Findings(
            code, [.. TransformProject.Files[..2], ("models/gaps.sql", "select order_id from order_gap where days_before > date '2001-01-01'")]));
        Assert.StartsWith("models/gaps.sql(1,", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_a_model_has_is_an_error_in_CSharp()
    {
        var finding = Assert.Single(TransformProject.Findings(
            TransformProject.Code(Method), [.. TransformProject.Files[..2], ("models/order_gap.sql", "select order_id from stg_orders")]));
        Assert.Contains(": DOPS4003: 'order_gap' is already defined in models/order_gap.sql(1,1)", finding, StringComparison.Ordinal);
        Assert.Equal("Find", TextAt(TransformProject.Code(Method), finding)[..4]);
    }

    [Fact]
    public void Two_methods_of_one_name_are_an_error_at_the_second()
    {
        var second = TransformProject.Record.Replace("OrderGap", "Other", StringComparison.Ordinal)
            + "internal static class More { [Transform(\"order_gap\")] internal static IEnumerable<Other> Again(IEnumerable<StgOrders> orders) { yield break; } }\n";
        var code = TransformProject.Code(Method) + second;
        var finding = TransformFinding(code);
        Assert.Contains("DOPS4003: 'order_gap' is already defined in Program.cs", finding, StringComparison.Ordinal);
        Assert.Equal("Again", TextAt(code, finding)[..5]);
    }

    [Fact]
    public void A_record_belongs_to_one_transform()
    {
        var code = TransformProject.Code(Method + "\n" + Method.Replace("Find", "Search", StringComparison.Ordinal));
        var finding = TransformFinding(code);
        Assert.Contains("DOPS4112: The record 'OrderGap' is already the row of 'order_gap'", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cycle_through_SQL_and_CSharp_is_told_in_both()
    {
        var code = TransformProject.Code(Method.Replace("StgOrders", "Models.Gaps", StringComparison.Ordinal));
        var findings = TransformProject.Findings(code);
        Assert.Equal(2, findings.Count);
        Assert.All(findings, finding => Assert.Contains(": DOPS4004: The models form a cycle: ", finding, StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.StartsWith("models/gaps.sql(1,", StringComparison.Ordinal) && finding.Contains("gaps → order_gap → gaps", StringComparison.Ordinal));
        var inCode = Assert.Single(findings, finding => !finding.StartsWith("models", StringComparison.Ordinal));
        Assert.Contains("order_gap → gaps → order_gap", inCode, StringComparison.Ordinal);
        Assert.Equal("Models.Gaps", TextAt(code, inCode)[..11]);
    }

    [Fact]
    public void A_method_that_reads_what_it_makes_is_a_cycle()
    {
        var finding = TransformFinding(TransformProject.Code(Method.Replace("<StgOrders>", "<OrderGap>", StringComparison.Ordinal)));
        Assert.Contains("DOPS4004: The models form a cycle: order_gap → order_gap", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void A_method_with_errors_does_not_make_the_SQL_wrong_that_reads_it()
    {
        var code = TransformProject.Code(Method, TransformProject.Record.Replace("int? DaysBefore", "object DaysBefore", StringComparison.Ordinal));
        Assert.Contains("DOPS4107", Assert.Single(TransformProject.Findings(code)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DOPS4113", "long OrderNumber", "it has no column 'order_number'.")]
    [InlineData("DOPS4113", "int OrderId", "its column 'order_id' is BIGINT, which is long in C#, not int")]
    [InlineData("DOPS4113", "System.DateOnly Day", "its column 'day' may be null: make the member DateOnly?")]
    public void A_record_that_names_its_relation_must_fit_it(string id, string member, string message)
    {
        var row = $"[Relation(\"stg_orders\")] internal sealed partial record Line {{ public required {member} {{ get; init; }} }}\n";
        var code = TransformProject.Code(Method.Replace("<StgOrders>", "<Line>", StringComparison.Ordinal), TransformProject.Record + row);
        var finding = TransformFinding(code);
        Assert.Contains($": {id}: ", finding, StringComparison.Ordinal);
        Assert.Contains(message, finding, StringComparison.Ordinal);
        Assert.Equal(member.Split(' ')[1], TextAt(code, finding)[..member.Split(' ')[1].Length]);
    }

    [Fact]
    public void A_record_of_no_relation_is_an_error_where_it_names_one_and_where_it_is_read()
    {
        var row = "[Relation(\"stg_order\")] internal sealed partial record Line { public required long OrderId { get; init; } }\n";
        var named = TransformProject.Findings(TransformProject.Code(Method, TransformProject.Record + row));
        Assert.Contains("DOPS4110: 'stg_order' is not the record of a relation of this project. Did you mean 'stg_orders'?", Assert.Single(named), StringComparison.Ordinal);

        var plain = TransformProject.Code(Method.Replace("<StgOrders>", "<Line>", StringComparison.Ordinal), TransformProject.Record + "internal sealed record Line;\n");
        Assert.Contains("names its relation with [Relation(\"name\")]", TransformFinding(plain), StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_by_what_is_not_there_is_an_error()
    {
        var code = TransformProject.Code(Method.Replace("IEnumerable<StgOrders> orders", "[OrderedBy(nameof(StgOrders.Dya))] IEnumerable<StgOrders> orders", StringComparison.Ordinal));
        Assert.Contains("DOPS4114: 'stg_orders' has no column 'Dya' to order by. Did you mean 'Day'?", TransformFinding(code), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_of_two_folders_needs_a_namespace()
    {
        (string, string)[] files = [("models/a/rows.sql", "select 1 as id"), ("models/b/rows.sql", "select 2 as id")];
        var code = TransformProject.Code(Method.Replace("<StgOrders>", "<Rows>", StringComparison.Ordinal)).Replace("using Shop.Models;", "", StringComparison.Ordinal);
        var findings = TransformProject.Findings(code, files);
        Assert.Contains(findings, finding => finding.Contains("DOPS4003", StringComparison.Ordinal));

        files = [("sources/a.sql", "create table a.rows (id integer not null); create table b.rows (id integer not null);")];
        Assert.Contains("DOPS4111: 'Rows' may be 'Shop.Sources.A.Rows' or 'Shop.Sources.B.Rows'", Assert.Single(TransformProject.Findings(code, files)), StringComparison.Ordinal);
        Assert.Empty(TransformProject.Findings("using Shop.Sources.B;\n" + code, files));
        Assert.Empty(TransformProject.Findings(code.Replace("<Rows>", "<Sources.A.Rows>", StringComparison.Ordinal), files));
        Assert.Empty(TransformProject.Findings("using In = Shop.Sources.A;\n" + code.Replace("<Rows>", "<In.Rows>", StringComparison.Ordinal), files));
        Assert.Empty(TransformProject.Findings(code.Replace("<Rows>", "<global::Shop.Sources.B.Rows>", StringComparison.Ordinal), files));
    }

    private static string TransformFinding(string code) => Assert.Single(TransformProject.Findings(code), finding => finding.StartsWith("Program.cs", StringComparison.Ordinal));

    /// <summary>The code from the place on that a finding names.</summary>
    private static string TextAt(string code, string finding)
    {
        var place = finding[(finding.IndexOf('(', StringComparison.Ordinal) + 1)..finding.IndexOf(')', StringComparison.Ordinal)].Split(',');
        var line = code.Split('\n')[int.Parse(place[0], System.Globalization.CultureInfo.InvariantCulture) - 1];
        return line[(int.Parse(place[1], System.Globalization.CultureInfo.InvariantCulture) - 1)..];
    }
}
