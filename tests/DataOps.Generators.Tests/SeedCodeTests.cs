using System.Data;
using System.Reflection;
using DataOps.Generators.Tests.Harness;
using DataOps.Runtime;
using Microsoft.CodeAnalysis;

namespace DataOps.Generators.Tests;

public class SeedCodeTests
{
    private static readonly (string Path, string Text) Customers =
        ("seeds/customers.csv", "customer_id,name,signed_up_on,score\n1,Ada,2026-01-04,1.5\n2,Grace,,\n");

    [Fact]
    public void A_record_reads_and_writes_its_rows()
    {
        var type = Generated.Load("", Customers).GetType("Shop.Seeds.Customers")!;
        using var table = new DataTable();
        table.Columns.Add("customer_id", typeof(int));
        table.Columns.Add("name", typeof(string));
        table.Columns.Add("signed_up_on", typeof(DateTime));
        table.Columns.Add("score", typeof(decimal));
        table.Rows.Add(1, "Ada", new DateTime(2026, 1, 4), 1.5m);
        table.Rows.Add(2, "Grace", DBNull.Value, DBNull.Value);

        using var reader = table.CreateDataReader();
        reader.Read();
        Assert.Equal(new object?[] { 1, "Ada", new DateOnly(2026, 1, 4), 1.5m }, RoundTrip(type, reader));
        reader.Read();
        Assert.Equal(new object?[] { 2, "Grace", null, null }, RoundTrip(type, reader));
    }

    [Fact]
    public void The_catalog_lists_the_relation_with_its_columns()
    {
        var catalog = Generated.Load("", Customers).GetType("Shop.ShopCatalog")!;
        var relations = (IReadOnlyList<RelationInfo>)catalog.GetProperty("Relations")!.GetValue(null)!;
        var relation = Assert.Single(relations);
        Assert.Equal(("Shop", "analytics", "customers", "seed"), (relation.Project, relation.Schema, relation.Name, relation.Kind));
        Assert.Equal(
            [
                new ColumnInfo("customer_id", "CustomerId", "INTEGER", typeof(int), false),
                new ColumnInfo("name", "Name", "VARCHAR", typeof(string), false),
                new ColumnInfo("signed_up_on", "SignedUpOn", "DATE", typeof(DateOnly), true),
                new ColumnInfo("score", "Score", "DECIMAL(18,1)", typeof(decimal), true),
            ],
            relation.Columns);
        Assert.Same(relation, catalog.GetProperty("Customers")!.GetValue(null));
    }

    [Fact]
    public void Names_that_mean_something_in_CSharp_still_compile() => Generated.Load(
        "",
        ("seeds/guid.csv", "guid,class,string,Relation,read,2nd,a-b,価格\n1,2,3,4,5,6,7,8\n"),
        ("seeds/relation.csv", "id,system\n1,2\n"),
        ("seeds/task.csv", "system,task,value,item,reader,values\n2026-01-01,1,2,3,4,5\n"),
        ("seeds/list/date_time.csv", "date_time,date_only\n2026-01-01 10:00:00,2026-01-01\n"));

    [Fact]
    public void Two_columns_with_one_member_are_one_error_and_no_bad_code()
    {
        var result = Generated.Run(("seeds/x.csv", "order id,order_id\n1,2\n"));
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("DOPS4031", diagnostic.Id);
        Assert.Contains("'order id' (1,1) and 'order_id'", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.DoesNotContain(result.GeneratedSources, source => source.HintName.EndsWith(".X.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_relations_with_one_type_are_one_error_with_both_places()
    {
        var diagnostic = Assert.Single(Generated.Run(("seeds/a b.csv", "x\n1\n"), ("seeds/a_b.csv", "x\n1\n")).Diagnostics);
        Assert.Equal("DOPS4030", diagnostic.Id);
        Assert.Contains("seeds/a b.csv", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.EndsWith("a_b.csv", diagnostic.Location.GetLineSpan().Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_stands_at_its_place_in_the_file_with_a_link_to_its_page()
    {
        var diagnostic = Assert.Single(Generated.Run(("seeds/x.csv", "a,b\n1,2\n1\n")).Diagnostics);
        Assert.Equal("DOPS4022", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(LocationKind.ExternalFile, diagnostic.Location.Kind);
        Assert.Equal("/repo/Shop/seeds/x.csv", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(2, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.EndsWith("/docs/diagnostics/DOPS4022.md", diagnostic.Descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void Severities_are_configured_as_for_CSharp()
    {
        var options = Generated.Compilation().Options.WithSpecificDiagnosticOptions([new("DOPS4022", ReportDiagnostic.Suppress)]);
        Generated.Driver(("seeds/x.csv", "a,b\n1\n"))
            .RunGeneratorsAndUpdateCompilation(Generated.Compilation().WithOptions(options), out _, out var diagnostics);
        Assert.Empty(diagnostics);
    }

    private static object?[] RoundTrip(Type type, System.Data.Common.DbDataReader reader)
    {
        var row = type.GetMethod("Read", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [reader])!;
        return (object?[])typeof(SeedCodeTests).GetMethod(nameof(Write), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(null, [row])!;
    }

    private static object?[] Write<T>(T row)
        where T : IRelationRow<T>
    {
        var values = new object?[T.Relation.Columns.Count];
        row.Write(values);
        return values;
    }
}
