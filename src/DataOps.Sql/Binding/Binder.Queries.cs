using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Queries as a whole: common tables, bodies, order and limit.</summary>
internal sealed partial class Binder
{
    private BoundQuery BindQuery(Query query, Scope scope)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        var outerScope = _scope;
        var outerClause = _clause;
        var isOutermost = _isOutermost;
        _isOutermost = false;
        var visible = _commonTables.Count;
        _scope = scope;
        var commonTables = query.With is null ? [] : BindWith(query.With, scope);
        var body = BindBody(query.Body, scope, out var select);
        var orderBy = BindOrder(query.OrderBy, body, select, scope);
        var limit = BindLimit(query.Limit);
        if (select is not null && body is BoundSelect bound)
        {
            CheckGrouping(bound, orderBy);
        }

        if (_dialect.Kind == Dialects.DialectKind.TSql)
        {
            CheckOrder(query, body, orderBy);
        }

        _commonTables.RemoveRange(visible, _commonTables.Count - visible);
        _scope = outerScope;
        _clause = outerClause;
        var whole = new BoundQuery(commonTables, body, orderBy, limit);
        return query.For is { Kind: not ForKind.Browse } format ? Serialize(format, whole, isOutermost) : whole;
    }

    private BoundBody BindBody(QueryBody body, Scope scope, out SelectContext? select)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        select = null;
        switch (body)
        {
            case SelectBody syntax:
                return BindSelect(syntax, scope, out select);
            case SetOperationBody operation:
                return BindSetOperation(operation, scope);
            case ValuesBody values:
                return BindValues(values, scope);
            case NestedQueryBody nested:
                return new BoundNestedBody(BindQuery(nested.Query, new Scope(scope.Parent)));
            case TableBody table:
                return BindTableBody(new NamedTable(table.Span, table.Name, null, null, default), scope);
            case ModificationBody modification:
                return BindModification(modification, scope);
            case PivotBody pivot:
                return BindTableBody(pivot.Table, scope);
            case DescriptionBody description:
                return BindDescription(description, scope);
            default:
                return new BoundErrorBody();
        }
    }

    private BoundTableBody BindTableBody(TableExpression syntax, Scope scope)
    {
        var table = BindTable(syntax, scope);
        var columns = new List<BoundOutput>();
        var isOpen = false;
        foreach (var source in scope.Sources)
        {
            isOpen |= source.IsOpen;
            for (var i = 0; i < source.Names.Length; i++)
            {
                columns.Add(new BoundOutput(source.Names[i], source.Types[i]));
            }
        }

        return new BoundTableBody([.. columns], isOpen, table, table.FirstId);
    }

    private BoundSetOperation BindSetOperation(SetOperationBody operation, Scope scope)
    {
        var left = BindSide(operation.Left, scope);
        var right = BindSide(operation.Right, scope);
        return Combine(operation, left, right);
    }

    private BoundSetOperation Combine(SetOperationBody operation, BoundBody left, BoundBody right)
    {
        // A comma too many or too few in one of the lists is told where it stands.
        var isDamaged = BrokenText.Touches(_tree, operation.Span);
        if (left.IsOpen || right.IsOpen || (isDamaged && left.Columns.Length != right.Columns.Length))
        {
            var shown = isDamaged ? [.. left.Columns.Select(column => new BoundOutput(column.Name, SqlType.Unknown))] : left.IsOpen ? right.Columns : left.Columns;
            return new BoundSetOperation(shown, true, operation.Operator, operation.All, left, right, null, null);
        }

        if (operation.ByName)
        {
            return CombineByName(operation, left, right);
        }

        var count = Math.Min(left.Columns.Length, right.Columns.Length);
        if (left.Columns.Length != right.Columns.Length)
        {
            Report(BindingDiagnostics.ColumnCountMismatch, operation.Right.Span, left.Columns.Length, right.Columns.Length);
        }

        var columns = new BoundOutput[count];
        for (var i = 0; i < count; i++)
        {
            var type = isDamaged ? SqlType.Unknown : SetType(OperandOf(left, i), OperandOf(right, i), operation.Right.Span);
            columns[i] = new BoundOutput(left.Columns[i].Name, type);
        }

        return new BoundSetOperation(columns, false, operation.Operator, operation.All, left, right, null, null);
    }

    // Each side has a from clause of its own; a chain of unions is bound without nesting scopes.
    private BoundBody BindSide(QueryBody body, Scope scope)
    {
        var side = new Scope(scope.Parent);
        var outer = _scope;
        _scope = side;
        var bound = BindBody(body, side, out _);
        if (bound is BoundSelect select)
        {
            CheckGrouping(select, []);
        }

        _scope = outer;
        return bound;
    }

    private BoundSetOperation CombineByName(SetOperationBody operation, BoundBody left, BoundBody right)
    {
        var columns = new List<BoundOutput>(left.Columns);
        var leftMap = new List<int>(left.Columns.Select((_, place) => place));
        var rightMap = Enumerable.Repeat(-1, left.Columns.Length).ToList();
        for (var i = 0; i < right.Columns.Length; i++)
        {
            var place = columns.FindIndex(column => _names.Equals(column.Name, right.Columns[i].Name));
            if (place < 0)
            {
                columns.Add(right.Columns[i]);
                leftMap.Add(-1);
                rightMap.Add(i);
                continue;
            }

            rightMap[place] = i;
            columns[place] = new BoundOutput(columns[place].Name, SetType(Operand.Value(columns[place].Type), OperandOf(right, i), operation.Right.Span));
        }

        return new BoundSetOperation([.. columns], false, operation.Operator, operation.All, left, right, [.. leftMap], [.. rightMap]);
    }

    // Literals in a select list are still open when a set operation looks at them.
    private static Operand OperandOf(BoundBody body, int column) =>
        body is BoundSelect select && column < select.Items.Length ? OperandOf(select.Items[column].Value) : Operand.Value(body.Columns[column].Type);

    private SqlType SetType(Operand left, Operand right, Text.TextSpan at)
    {
        if (left.Type.IsUnknown || right.Type.IsUnknown)
        {
            return SqlType.Unknown;
        }

        if (_rules.SetOperation(left, right) is { } type)
        {
            return type;
        }

        Report(BindingDiagnostics.NoCommonType, at, Spell(left.Type), Spell(right.Type), "a set operation");
        return SqlType.Unknown;
    }

    private BoundValues BindValues(ValuesBody values, Scope scope)
    {
        _clause = Clause.Values;
        _scope = scope;
        var rows = new BoundExpression[values.Rows.Count][];
        var width = values.Rows.IsEmpty ? 0 : values.Rows[0].Items.Count;
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = BindAll(values.Rows[i].Items);
            if (rows[i].Length != width)
            {
                Report(BindingDiagnostics.RowLength, values.Rows[i].Span, width, rows[i].Length);
                width = Math.Min(width, rows[i].Length);
            }
        }

        var columns = new BoundOutput[width];
        for (var column = 0; column < width; column++)
        {
            columns[column] = new BoundOutput(ValuesName(column), ValuesType(rows, column));
        }

        return new BoundValues(columns, rows);
    }

    private string ValuesName(int place) => _dialect.Kind switch
    {
        Dialects.DialectKind.DuckDb => "col" + place,
        Dialects.DialectKind.Postgres => "column" + (place + 1),
        _ => "",
    };

    private SqlType ValuesType(BoundExpression[][] rows, int column)
    {
        var values = new BoundExpression[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            values[i] = rows[i][column];
        }

        return CommonTypeOf(values, "one column");
    }

    private BoundLimit? BindLimit(LimitClause? limit)
    {
        if (limit is null)
        {
            return null;
        }

        var clause = _clause;
        var scope = _scope;
        _clause = Clause.Limit;
        _scope = new Scope(scope.Parent);
        var count = limit.Count is null ? null : BindExpression(limit.Count);
        var offset = limit.Offset is null ? null : BindExpression(limit.Offset);
        Learn(count, limit.Percent ? SqlType.Double : SqlType.BigInt);
        Learn(offset, SqlType.BigInt);
        _clause = clause;
        _scope = scope;
        return new BoundLimit(count, offset, limit.Percent, limit.WithTies);
    }
}
