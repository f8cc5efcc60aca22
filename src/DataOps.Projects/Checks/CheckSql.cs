using DataOps.Projects.Linking;
using DataOps.Projects.Seeds;
using DataOps.Projects.Settings;
using DataOps.Sql.Dialects;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Projects.Checks;

/// <summary>Writes the query that finds the rows which contradict a claim about <paramref name="node"/>.</summary>
internal sealed class CheckSql(Dialect dialect, BoundNode node)
{
    private string Relation => RelationMarker.For(node.Declaration, dialect);

    /// <summary>The query.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="parent">The relation in which values must occur, if the claim names one.</param>
    /// <param name="field">Its column.</param>
    /// <param name="condition">The condition that must hold, if the claim is one.</param>
    public string Write(CheckDeclaration claim, BoundNode? parent, string? field, string? condition)
    {
        var columns = claim.Columns.Select(column => dialect.QuoteIdentifier(column.Value)).ToList();
        return claim.Kind switch
        {
            CheckKind.NotNull => Where(string.Join(" or ", columns.Select(column => column + " is null"))),
            CheckKind.Unique => Repeated(columns, string.Join(" and ", columns.Select(column => column + " is not null")), "count(*) > 1"),
            CheckKind.Grain => Repeated(columns, null, "count(*) > 1 or " + string.Join(" or ", columns.Select(column => column + " is null"))),
            CheckKind.AcceptedValues => Where($"{columns[0]} not in ({string.Join(", ", claim.Values.Select(value => Literal(claim, value)))})"),
            CheckKind.Relationships => Orphans(columns[0], parent!, field!),
            CheckKind.Range => Where(Outside(claim, columns[0])),
            _ => Where($"not (\n{condition}\n)"),
        };
    }

    private string Where(string condition) => $"select * from {Relation} where {condition}";

    private string Repeated(List<string> columns, string? where, string having)
    {
        var list = string.Join(", ", columns);
        var count = dialect.QuoteIdentifier("rows");
        return $"select {list}, count(*) as {count} from {Relation}{(where is null ? "" : $" where {where}")} group by {list} having {having}";
    }

    private string Orphans(string column, BoundNode parent, string field)
    {
        var child = dialect.QuoteIdentifier("child");
        var other = dialect.QuoteIdentifier("parent");
        return $"select * from {Relation} as {child} where {child}.{column} is not null and not exists (select 1 from "
            + $"{RelationMarker.For(parent.Declaration, dialect)} as {other} where {other}.{dialect.QuoteIdentifier(field)} = {child}.{column})";
    }

    private string Outside(CheckDeclaration claim, string column)
    {
        var below = claim.Minimum is { } minimum ? $"{column} < {Literal(claim, minimum)}" : null;
        var above = claim.Maximum is { } maximum ? $"{column} > {Literal(claim, maximum)}" : null;
        return string.Join(" or ", new[] { below, above }.OfType<string>());
    }

    // A number stays a number for columns of numbers; anything else is a quoted literal, which takes the type of its column.
    private string Literal(CheckDeclaration claim, string value)
    {
        var type = node.Relation.Columns.First(column => dialect.NameComparer.Equals(column.Name, claim.Columns[0].Value)).Type;
        var form = ValueScanner.Scan(value, new TextSpan(0, value.Length)).Form;
        var isNumber = form is ValueForm.Integer or ValueForm.Decimal or ValueForm.Double;
        return isNumber && !IsText(type) ? value : dialect.QuoteLiteral(value);
    }

    private static bool IsText(SqlType type) =>
        type.Kind is SqlTypeKind.Text or SqlTypeKind.Char or SqlTypeKind.NText or SqlTypeKind.NChar or SqlTypeKind.Enum;
}
