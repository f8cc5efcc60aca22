using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog;

/// <summary>
/// Reads what checks say of single columns: the values they allow, and that they are not null. A check that is null lets a row pass, so
/// values are those of rows that are not null there.
/// </summary>
internal sealed class CheckReader(SchemaBuilder schema, TableDeclaration table)
{
    public IEnumerable<ColumnCheck> Read(Expression? condition)
    {
        switch (condition)
        {
            case BinaryExpression { Operator: SqlOperator.And } and:
                return Read(and.Left).Concat(Read(and.Right));
            case IsExpression { Test: IsTest.Null, Negated: true, Operand: var operand } when ColumnOf(operand) is { } column:
                return [new ColumnCheck(column, null, IsNotNull: true)];
            default:
                return condition is not null && Allowed(condition) is { } allowed ? [allowed] : [];
        }
    }

    private ColumnCheck? Allowed(Expression condition)
    {
        switch (condition)
        {
            case BinaryExpression { Operator: SqlOperator.Or } or:
                return Allowed(or.Left) is { } left && Allowed(or.Right) is { } right && left.Column == right.Column
                    && ValueDomain.Union(left.Values, right.Values) is { } both
                        ? new ColumnCheck(left.Column, both, IsNotNull: false)
                        : null;
            case BinaryExpression { Operator: SqlOperator.Equal } equal:
                return ColumnOf(equal.Left) is { } first ? Of(first, [equal.Right]) : ColumnOf(equal.Right) is { } second ? Of(second, [equal.Left]) : null;
            case InListExpression { Negated: false } list when ColumnOf(list.Operand) is { } column:
                return Of(column, list.Values);
            // As PostgreSQL writes an `in`.
            case QuantifiedExpression { All: false, Operator: SqlOperator.Equal, Collection: { } collection } any when ColumnOf(any.Left) is { } member:
                return WithoutCasts(collection) is ListExpression { Items: var items } ? Of(member, items) : null;
            default:
                return null;
        }
    }

    private ColumnCheck? Of(string column, IEnumerable<Expression> values)
    {
        var type = table.TypeOf(column);

        // Under T-SQL's collations texts of other letter case pass, too.
        if (type is null || (type.Kind is not (>= SqlTypeKind.TinyInt and <= SqlTypeKind.Decimal) and not SqlTypeKind.Boolean && schema.Dialect.Kind == DialectKind.TSql))
        {
            return null;
        }

        ValueDomain? domain = ValueDomain.Empty;
        foreach (var value in values)
        {
            domain = ValueDomain.Union(domain, Constant(value, type) is { } constant ? new ValueDomain([constant]) : null);
        }

        return domain is null ? null : new ColumnCheck(column, domain, IsNotNull: false);
    }

    private static ConstantValue? Constant(Expression written, SqlType type)
    {
        var expression = type.Kind is SqlTypeKind.Text or SqlTypeKind.Enum ? WithoutCasts(written) : written;
        var sign = "";
        if (expression is UnaryExpression { Operator: SqlOperator.Minus, Operand: LiteralExpression { Kind: LiteralKind.Integer or LiteralKind.Decimal } } negative)
        {
            (sign, expression) = ("-", negative.Operand);
        }

        // Padded text is equal without being the same.
        return expression is LiteralExpression literal && type.Kind is not (SqlTypeKind.Char or SqlTypeKind.NChar)
            ? Constants.ValueOf(new BoundLiteral(type, literal.Span, literal.Kind, sign + literal.Text), type)
            : null;
    }

    private string? ColumnOf(Expression expression)
    {
        if (WithoutCasts(expression) is not NameExpression { Parts.Count: 1 } name)
        {
            return null;
        }

        var column = schema.Dialect.Fold(name.Parts[0].Value, name.Parts[0].Quoted);
        if (table.TypeOf(column) is not { } type)
        {
            return null;
        }

        // A number that is converted first may be another one.
        return expression is NameExpression || type.Kind is SqlTypeKind.Text or SqlTypeKind.Enum ? column : null;
    }

    // Without conversions to text of any length.
    private static Expression WithoutCasts(Expression expression) =>
        expression is CastExpression { Try: false, Style: null, Type.Arguments.IsEmpty: true } cast ? WithoutCasts(cast.Operand) : expression;
}

/// <summary>What a check says of one column.</summary>
internal sealed record ColumnCheck(string Column, ValueDomain? Values, bool IsNotNull);
