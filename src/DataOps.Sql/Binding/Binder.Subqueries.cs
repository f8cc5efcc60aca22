using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Queries in expressions. They see the tables of the queries around them.</summary>
internal sealed partial class Binder
{
    private BoundQuery BindInner(Query query)
    {
        var clause = _clause;
        CheckInnerOrder(query, "a query in an expression");
        var bound = BindQuery(query, new Scope(_scope) { OuterClause = clause });
        _clause = clause;
        return bound;
    }

    private BoundExpression BindScalarQuery(ScalarQueryExpression syntax)
    {
        var query = BindInner(syntax.Query);
        if (!HasColumns(query, 1, syntax))
        {
            return Error(syntax);
        }

        return new BoundSubquery(OnlyType(query), syntax.Span, SubqueryKind.Scalar, query, null, default, negated: false);
    }

    private BoundSubquery BindExists(ExistsExpression syntax) =>
        new(SqlType.Boolean, syntax.Span, SubqueryKind.Exists, BindInner(syntax.Query), null, default, negated: false);

    private BoundExpression BindArrayQuery(ArrayQueryExpression syntax)
    {
        var query = BindInner(syntax.Query);
        if (!HasColumns(query, 1, syntax))
        {
            return Error(syntax);
        }

        var element = OnlyType(query);
        var type = element.IsUnknown ? SqlType.Unknown : _isPostgres ? ArrayOf(_rules.Result(element)) : SqlType.List(element);
        return new BoundSubquery(type, syntax.Span, SubqueryKind.Array, query, null, default, negated: false);
    }

    private BoundExpression BindInQuery(InQueryExpression syntax)
    {
        var operand = BindExpression(syntax.Operand);
        var query = BindInner(syntax.Query);
        var width = syntax.Operand is RowExpression row ? row.Items.Count : 1;
        if (!HasColumns(query, width, syntax))
        {
            return Error(syntax, operand);
        }

        if (_isPostgres)
        {
            CheckColumns(operand, query, "=", syntax);
        }
        else
        {
            CheckComparable(operand, query, syntax);
        }

        return new BoundSubquery(SqlType.Boolean, syntax.Span, SubqueryKind.In, query, operand, BoundOperation.Equal, syntax.Negated);
    }

    private BoundExpression BindQuantified(QuantifiedExpression syntax)
    {
        if (_isPostgres)
        {
            return BindPostgresQuantified(syntax);
        }

        var left = BindExpression(syntax.Left);
        var comparison = syntax.Operator switch
        {
            SqlOperator.NotEqual => BoundOperation.NotEqual,
            SqlOperator.Less => BoundOperation.Less,
            SqlOperator.LessOrEqual => BoundOperation.LessOrEqual,
            SqlOperator.Greater => BoundOperation.Greater,
            SqlOperator.GreaterOrEqual => BoundOperation.GreaterOrEqual,
            _ => BoundOperation.Equal,
        };
        if (syntax.Query is { } inner)
        {
            var query = BindInner(inner);
            var kind = syntax.All ? SubqueryKind.All : SubqueryKind.Any;
            CheckComparable(left, query, syntax);
            return new BoundSubquery(SqlType.Boolean, syntax.Span, kind, query, left, comparison, negated: false);
        }

        var collection = syntax.Collection is null ? Error(syntax) : BindExpression(syntax.Collection);
        LearnMembers(left, collection);
        var operation = syntax.All ? BoundOperation.All : BoundOperation.Any;
        return new BoundOperator(SqlType.Boolean, syntax.Span, operation, [left, collection], comparison.ToString());
    }

    private void CheckComparable(BoundExpression operand, BoundQuery query, Expression syntax)
    {
        if (query.Columns.Length == 1 && !operand.Type.IsUnknown && !query.Columns[0].Type.IsUnknown
            && CommonComparisonType(operand.Type, query.Columns[0].Type) is null)
        {
            Report(BindingDiagnostics.NoCommonType, syntax.Span, Spell(operand.Type), Spell(query.Columns[0].Type), "a comparison");
        }
    }

    private bool HasColumns(BoundQuery query, int expected, SyntaxNode syntax)
    {
        if (query.IsOpen || query.Columns.Length == expected)
        {
            return true;
        }

        Report(BindingDiagnostics.SubqueryColumns, syntax.Span, expected, query.Columns.Length);
        return false;
    }

    private static SqlType OnlyType(BoundQuery query) => query.Columns.Length == 1 ? query.Columns[0].Type : SqlType.Unknown;
}
