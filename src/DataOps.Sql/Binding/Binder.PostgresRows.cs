using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Whole rows, the columns the system adds to them, and functions of rows written as columns (documentation, 5.5 and 8.16.5).</summary>
internal sealed partial class Binder
{
    private static BoundExpression RowOf(TableSource source, TextSpan span)
    {
        if (source.IsScalar)
        {
            return new BoundColumn(source.Types[0], span, source.FirstId, source.Names[0]);
        }

        var fields = new SqlField[source.Names.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = new SqlField(source.Names[i], source.Types[i]);
        }

        var type = SqlType.Struct(fields);
        return new BoundRow(source.RowType is { Name: { } name } ? type.As(name) : type, span, source.FirstId, fields.Length);
    }

    // t.f where t has no column f: a system column, or the function f of the whole row.
    private BoundExpression? BindOfRow(TableSource source, string name, TextSpan span)
    {
        if (source.IsOpen || source.Names.Length == 0)
        {
            return null;
        }

        return source.HasSystemColumns && SystemColumnType(name) is { } type
            ? new BoundOperator(type, span, BoundOperation.SystemColumn, [RowOf(source, span)], name)
            : _isPostgres ? BindFunctionalField(RowOf(source, span), name, span)
            : null;
    }

    private BoundExpression? BindSystemColumn(string name, TextSpan span, Scope scope)
    {
        if (SystemColumnType(name) is not { } type)
        {
            return null;
        }

        TableSource? found = null;
        foreach (var source in scope.Sources)
        {
            if (!source.HasSystemColumns || source.IsHidden || source.IsQualifiedOnly)
            {
                continue;
            }

            if (found is not null)
            {
                Report(Diagnostics.BindingDiagnostics.AmbiguousColumn, span, name, $"'{found.Name}.{name}' or '{source.Name}.{name}'");
                return new BoundError(span, name, []);
            }

            found = source;
        }

        return found is null ? null : new BoundOperator(type, span, BoundOperation.SystemColumn, [RowOf(found, span)], name);
    }

    // DuckDB's tables number their rows (documentation, SQL introduction, "Row IDs").
    private SqlType? SystemColumnType(string name) => name switch
    {
        "rowid" when !_isPostgres => SqlType.BigInt,
        _ when !_isPostgres => null,
        "tableoid" => SqlType.Named("oid"),
        "ctid" => SqlType.Named("tid"),
        "xmin" or "xmax" => SqlType.Named("xid"),
        "cmin" or "cmax" => SqlType.Named("cid"),
        _ => null,
    };

    // A name of an output column, as group by (after columns), order by and distinct on (before columns) take it.
    private BoundExpression? BindOutputName(Expression value, SelectContext select)
    {
        if (value is not NameExpression { Name: { Parts.Count: 1 } name })
        {
            return null;
        }

        var folded = Fold(name.Parts[0]);
        if (_clause == Clause.GroupBy && HasColumn(folded))
        {
            return null;
        }

        BoundExpression? found = null;
        foreach (var item in select.Items)
        {
            if (!_names.Equals(item.Name, folded))
            {
                continue;
            }

            if (found is not null && !BoundEquality.Same(found, item.Value))
            {
                Report(Diagnostics.BindingDiagnostics.AmbiguousColumn, value.Span, folded, "the position of the column you mean");
                return Error(value);
            }

            found = item.Value;
        }

        return found;
    }

    private bool HasColumn(string name)
    {
        foreach (var source in _scope.Sources)
        {
            if (!source.IsHidden && !source.IsQualifiedOnly && source.Find(name, _names) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
