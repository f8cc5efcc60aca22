using DataOps.Sql.Binding;
using DataOps.Sql.Catalog;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Tables of a from clause.</summary>
internal sealed partial class Translator
{
    private readonly Dictionary<int, ColumnPlace> _columns = [];
    private readonly List<BoundTable> _tables = [];
    private readonly HashSet<string> _usedAliases = new(StringComparer.OrdinalIgnoreCase);

    private string WriteFrom(BoundTable from, List<string> where)
    {
        CountTables(from);
        return WriteTable(from, where, mayBeNull: false);
    }

    private void CountTables(BoundTable table)
    {
        if (table is BoundJoin join)
        {
            CountTables(join.Left);
            CountTables(join.Right);
            return;
        }

        _frame!.Tables++;
    }

    /// <param name="table">The table.</param>
    /// <param name="where">Conditions that a join becomes where the target has no such join.</param>
    /// <param name="mayBeNull">Whether an outer join may make its columns null.</param>
    private string WriteTable(BoundTable table, List<string> where, bool mayBeNull)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        if (table.Sample is not null)
        {
            ReportForm(table.Span, "a sample");
        }

        _tables.Add(table);
        switch (table)
        {
            case BoundRelation relation:
                return WriteRelation(relation, mayBeNull);
            case BoundCommonTableReference reference:
                return WriteReference(reference, mayBeNull);
            case BoundDerivedTable derived:
                return WriteDerived(derived, mayBeNull, derived.IsLateral && !_target.HasImplicitLateral && _target.HasLateral ? "lateral " : "");
            case BoundJoin join:
                return WriteJoin(join, where, mayBeNull);
            case BoundFunctionTable function:
                return WriteFunctionTable(function, mayBeNull);
            case BoundPivot pivot:
                return WritePivot(pivot, mayBeNull);
            case BoundUnpivot unpivot:
                return WriteUnpivot(unpivot, mayBeNull);
            default:
                ReportUnknown(table.Span, "the table");
                return "";
        }
    }

    private string WriteRelation(BoundRelation table, bool mayBeNull)
    {
        var relation = table.Relation;
        if (relation.IsOfEngine && _dialect.Kind != _source.Kind)
        {
            ReportForm(table.Span, $"its own view '{relation.Name.Name}'");
        }

        var name = RelationName(relation.Name, table.Span);
        var alias = Declare(table.Named?.Name ?? relation.Name.Name);
        for (var i = 0; i < relation.Columns.Count; i++)
        {
            var column = relation.Columns[i];
            var type = TargetTypes.Map(column.Type, _dialect) ?? column.Type;
            _columns[table.FirstId + i] = new ColumnPlace(alias, column.Name, type, mayBeNull || column.Nullable != false, _frame);
        }

        return string.Equals(alias, relation.Name.Name, StringComparison.OrdinalIgnoreCase) ? name : $"{name} as {_names.Quote(alias)}";
    }

    /// <summary>A relation as the target names it: the default schema goes without saying.</summary>
    public string RelationName(RelationName name, Text.TextSpan span)
    {
        if (name.Database is not null && _dialect.Kind == Dialects.DialectKind.Postgres)
        {
            ReportForm(span, "a name with a database", "Bring the table into a schema of this database.");
        }

        var schema = name.Schema is null || string.Equals(name.Schema, SchemaCatalog.DefaultSchemaOf(_source), StringComparison.OrdinalIgnoreCase) ? null : name.Schema;
        if (schema is null && _commonNames.Contains(name.Name))
        {
            schema = SchemaCatalog.DefaultSchemaOf(_dialect);
        }

        var database = name.Database is null ? "" : _names.Quote(name.Database) + "." + (schema is null ? SchemaCatalog.DefaultSchemaOf(_dialect) + "." : "");
        return database + (schema is null ? "" : _names.Quote(schema) + ".") + _names.Quote(name.Name);
    }

    private string WriteReference(BoundCommonTableReference table, bool mayBeNull)
    {
        if (!_commonTables.TryGetValue(table.Table.Id, out var written))
        {
            ReportUnknown(table.Span, "the common table");
            return "";
        }

        if (table.Count > Math.Min(written.Columns.Length, written.Types.Length))
        {
            ReportForm(table.Span, "a common table with 'search' or 'cycle'");
            return "";
        }

        var alias = Declare(table.Named?.Name ?? written.Name);
        for (var i = 0; i < table.Count; i++)
        {
            _columns[table.FirstId + i] = new ColumnPlace(alias, written.Columns[i], written.Types[i], mayBeNull: true, _frame);
        }

        if (written.Inline is { } query)
        {
            _crossesBoundary |= _boundary is not null;
            return $"{query} as {_names.Quote(alias)}";
        }

        return string.Equals(alias, written.Name, StringComparison.OrdinalIgnoreCase)
            ? _names.Quote(alias)
            : $"{_names.Quote(written.Name)} as {_names.Quote(alias)}";
    }

    private string WriteDerived(BoundDerivedTable table, bool mayBeNull, string prefix)
    {
        var names = table.Named is { } named ? Distinct(named.Names) : NamesOf(table.Query.Body, QueryUse.Table);
        var own = table.Named?.Name;
        var alias = Declare(own is null or "" or "unnamed_subquery" or "valueslist" ? "q" : own);
        if (table.Query is { Body: BoundValues values, OrderBy.Length: 0, Limit: null, CommonTables.Length: 0 })
        {
            var rows = WriteRows(values, TypesOf(values), out var valueTypes);
            DeclareColumns(table, alias, names, valueTypes, mayBeNull);
            return $"{prefix}(values {rows}) as {_names.Quote(alias)} ({string.Join(", ", names.Select(_names.Quote))})";
        }

        var outer = _frame;
        var query = WriteQuery(table.Query, QueryUse.Table, names, TypesOf(table.Query.Body));
        _frame = outer;
        DeclareColumns(table, alias, names, query.Types, mayBeNull);
        return $"{prefix}{Parenthesize(query.Text)} as {_names.Quote(alias)}";
    }

    private void DeclareColumns(BoundTable table, string alias, string[] names, SqlType[] types, bool mayBeNull)
    {
        for (var i = 0; i < names.Length; i++)
        {
            _columns[table.FirstId + i] = new ColumnPlace(alias, names[i], i < types.Length ? types[i] : SqlType.Unknown, mayBeNull: true, _frame);
        }
    }

    // An alias that a select around uses would hide that one's columns.
    private string Declare(string name)
    {
        var alias = NewAlias(name);
        _frame?.Aliases.Add(alias);
        _usedAliases.Add(alias);
        return alias;
    }

    private string NewAlias(string stem)
    {
        var alias = stem;
        for (var n = 2; _usedAliases.Contains(alias); n++)
        {
            alias = stem + "_" + n.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return alias;
    }

    private void Leave(SelectFrame frame)
    {
        foreach (var alias in frame.Aliases)
        {
            _usedAliases.Remove(alias);
        }
    }
}
