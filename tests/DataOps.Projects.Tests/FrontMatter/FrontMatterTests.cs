using DataOps.Projects.FrontMatter;
using DataOps.Projects.Settings;
using DataOps.Sql.Diagnostics;

namespace DataOps.Projects.Tests.FrontMatter;

public class FrontMatterTests
{
    [Fact]
    public void All_settings_of_a_model_are_read()
    {
        var settings = Read("""
            /*---
            materialize: incremental
            description: One row per customer.
            schema: marts
            owner: sales
            tags: [daily, core]
            grain: [customer_id]
            unique_key: customer_id
            strategy: delete_insert
            new_rows: day > (select max(day) from this)
            contract: enforced
            columns:
              customer_id: { description: Primary key }
              email: { classification: pii }
              name: The name
            checks:
              - not_null: customer_id
              - accepted_values: { column: tier, values: [gold, silver, 1] }
              - relationships: { column: customer_id, to: customers, to_column: id, severity: warning }
              - range: { column: amount, min: 0 }
              - expression: amount >= 0
            config: { order_by: day }
            ---*/
            select 1
            """, out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(Materialization.Incremental, settings.Materialization);
        Assert.Equal("marts", settings.Schema);
        Assert.Equal(["daily", "core"], settings.Tags);
        Assert.Equal("customer_id", Assert.Single(settings.UniqueKey).Value);
        Assert.Equal(IncrementalStrategy.DeleteInsert, settings.Strategy);
        Assert.True(settings.ContractEnforced);
        Assert.Equal(["Primary key", null, "The name"], settings.Columns.Select(c => c.Description));
        Assert.Equal("pii", settings.Columns[1].Classification);
        Assert.Equal(
            [CheckKind.NotNull, CheckKind.AcceptedValues, CheckKind.Relationships, CheckKind.Range, CheckKind.Expression],
            settings.Checks.Select(check => check.Kind));
        Assert.Equal(["gold", "silver", "1"], settings.Checks[1].Values);
        Assert.Equal("id", settings.Checks[2].Field!.Value.Value);
        Assert.Equal(DiagnosticSeverity.Warning, settings.Checks[2].Severity);
        Assert.Equal("0", settings.Checks[3].Minimum);
        Assert.Equal("day", Assert.Single(settings.Config).Value);
    }

    [Theory]
    [InlineData("/*---\nmaterialize: tabel\n---*/", "(2,14): error DOPS4012: 'materialize' must be view, table, incremental, history or ephemeral, not 'tabel'")]
    [InlineData("/*---\nmaterialise: table\n---*/", "(2,1): error DOPS4011: There is no setting 'materialise' here. Did you mean 'materialize'?")]
    [InlineData("/*---\r\nowner: a\r\nowner: b\r\n---*/", "(3,1): error DOPS4013: 'owner' is already set in line 2")]
    [InlineData("/*---\ndescription: [a]\n---*/", "(2,14): error DOPS4012: 'description' must be a text, not a list")]
    [InlineData("\n\n/*---\nowner: \"x\n---*/", "error DOPS4010")]
    [InlineData("/*---\n  a: 1\n b: 2\n---*/", "error DOPS4010")]
    [InlineData("/*---\njust words\n---*/", "(2,1): error DOPS4010")]
    [InlineData("/*---\nowner: x\n*/", "(1,1): error DOPS4014")]
    [InlineData("-- first\n/*---\nowner: x\n---*/", "(2,1): error DOPS4015")]
    [InlineData("/*---\nchecks:\n  - not_nul: a\n---*/", "(3,5): error DOPS4011: There is no setting 'not_nul' here. Did you mean 'not_null'?")]
    [InlineData("/*---\nchecks: not_null\n---*/", "(2,9): error DOPS4012: 'checks' must be a list such as")]
    [InlineData("/*---\nchecks:\n  - accepted_values: { column: tier }\n---*/", "(3,22): error DOPS4012: 'accepted_values' must be complete")]
    [InlineData("/*---\ncolumns:\n  a: { descripton: x }\n---*/", "(3,8): error DOPS4011: There is no setting 'descripton' here. Did you mean 'description'?")]
    [InlineData("/*---\nmaterialize: incremental\nstrategy: merge\n---*/", "error DOPS4017: 'strategy: merge' needs the setting 'unique_key'")]
    [InlineData("/*---\nunique_key: id\n---*/", "(2,1): warning DOPS4018: 'unique_key' has an effect only with 'materialize: incremental'")]
    [InlineData("/*---\nparameters: { a: date }\n---*/", "(2,1): error DOPS4011: There is no setting 'parameters' here.")]
    public void What_is_wrong_is_said_once_at_its_place(string frontMatter, string message)
    {
        Read(frontMatter + "\nselect 1", out var diagnostics);
        Assert.Contains(message, Assert.Single(diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("select 1")]
    [InlineData("-- a comment\nselect 1")]
    [InlineData("/* --- */ select 1")]
    [InlineData("/*---\n---*/ select 1")]
    [InlineData("/*---\n# nothing set\n---*/ select 1")]
    public void Without_front_matter_the_defaults_hold(string text)
    {
        var settings = Read(text, out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(Materialization.View, settings.Materialization);
    }

    [Fact]
    public void Places_are_right_behind_characters_of_two_units()
    {
        Read("/*---\ndescription: \"😀\"\nownr: x\n---*/\nselect 1", out var diagnostics);
        Assert.StartsWith("models/m.sql(3,1)", Assert.Single(diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_wins_over_the_metadata_of_the_item()
    {
        var metadata = new Dictionary<string, string> { ["Materialize"] = "table", ["Tags"] = "a; b", ["Owner"] = "sales" };
        var item = Compiled.Item("models/m.sql", "/*---\nowner: crm\n---*/\nselect 1", metadata);
        var settings = SettingsReader.Read(item, new DiagnosticBag(item.Text));
        Assert.Equal(Materialization.Table, settings.Materialization);
        Assert.Equal("crm", settings.Owner);
        Assert.Equal(["a", "b"], settings.Tags);
    }

    private static NodeSettings Read(string text, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var item = Compiled.Item("models/m.sql", text);
        var bag = new DiagnosticBag(item.Text);
        var settings = SettingsReader.Read(item, bag);
        diagnostics = bag.ToList();
        return settings;
    }
}
