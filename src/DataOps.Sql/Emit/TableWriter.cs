using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Writes <c>create table</c> for another engine: columns, types, not null, keys.</summary>
internal sealed class TableWriter(
    SyntaxTree tree, CreateTableStatement statement, Relation relation, Dialect target, DiagnosticBag diagnostics, ICatalog catalog, TranslationOptions options)
{
    private readonly TargetNames _names = TargetNames.Of(target);

    public string Write()
    {
        var lines = new List<string>();
        for (var i = 0; i < relation.Columns.Count; i++)
        {
            lines.Add(Column(relation.Columns[i], i < statement.Columns.Count ? statement.Columns[i] : null));
        }

        foreach (var key in relation.Keys)
        {
            lines.Add($"{(key.IsPrimary ? "primary key" : "unique")} ({Columns(key.Columns)})");
        }

        foreach (var key in relation.ForeignKeys)
        {
            lines.Add(Reference(key));
        }

        foreach (var condition in Conditions())
        {
            if (Check(condition) is { } text)
            {
                lines.Add($"check ({text})");
            }
        }

        return $"create table {StatementTranslator.Path(statement.Name, tree.Dialect, target)} (\n    {string.Join(",\n    ", lines)}\n)";
    }

    private string Column(Column column, ColumnDefinition? definition)
    {
        var span = definition?.Type?.Span ?? statement.Name.Span;
        if (TypeOf(column.Type) is not { } type)
        {
            diagnostics.Report(
                TranslationDiagnostics.NoType, span, $"'{SqlTypeNames.Spell(column.Type, tree.Dialect)}'", TargetRules.EngineName(target),
                column.Type is { Kind: SqlTypeKind.Decimal, Precision: null } ? " State precision and scale: numeric(p, s)." : "");
            return "";
        }

        return $"{_names.Quote(column.Name)} {TargetTypes.Spell(type, target)}{(column.Nullable == false ? " not null" : "")}";
    }

    // Keys of SQL Server hold no text without limit.
    private SqlType? TypeOf(SqlType type) => TargetTypes.Map(type, target);

    private string Reference(ForeignKey key)
    {
        var name = key.Referenced;
        var schema = name.Schema is null || string.Equals(name.Schema, SchemaCatalog.DefaultSchemaOf(tree.Dialect), StringComparison.OrdinalIgnoreCase)
            ? ""
            : _names.Quote(name.Schema) + ".";
        var columns = key.ReferencedColumns.Count == 0 ? "" : $" ({string.Join(", ", key.ReferencedColumns.Select(_names.Quote))})";
        return $"foreign key ({Columns(key.Columns)}) references {schema}{_names.Quote(name.Name)}{columns}";
    }

    private string Columns(IReadOnlyList<int> places) => string.Join(", ", places.Select(place => _names.Quote(relation.Columns[place].Name)));

    private IEnumerable<Expression> Conditions() =>
        statement.Constraints.Concat(statement.Columns.SelectMany(column => column.Constraints))
            .Where(constraint => constraint is { Kind: ConstraintKind.Check, Condition: not null })
            .Select(constraint => constraint.Condition!);

    // A check is the filter of a query of the table's rows.
    private string? Check(Expression condition)
    {
        var from = new NamedTable(statement.Name.Span, statement.Name, null, null, default);
        var one = new SelectItem(condition.Span, new LiteralExpression(condition.Span, LiteralKind.Integer, "1"), null);
        var body = new SelectBody(
            condition.Span, DistinctKind.None, default, null, new NodeList<SelectItem>([one]), null, new NodeList<TableExpression>([from]), condition, null, null, default, null, null);
        var query = new Query(condition.Span, null, body, default, null, default);
        var translation = QueryTranslator.Translate(tree, query, catalog, target, options);
        diagnostics.AddRange(translation.Diagnostics);
        var where = translation.Text?.IndexOf("\nwhere ", StringComparison.Ordinal) ?? -1;
        return where < 0 ? null : translation.Text!.Substring(where + 7).Replace("\n", "\n    ");
    }
}
