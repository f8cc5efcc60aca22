using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Common types and the conversions they imply. The rules are those of <see cref="TypeRules"/>.</summary>
internal sealed partial class Binder
{
    private static Operand OperandOf(BoundExpression expression) => expression switch
    {
        BoundLiteral literal => OperandOf(literal),
        BoundParameter { Type.IsUnknown: true } => Operand.Parameter,
        BoundLambda lambda => Operand.Lambda(lambda.Body.Type),
        BoundAlias alias => OperandOf(alias.Item.Value),
        _ => Operand.Value(expression.Type),
    };

    private static Operand OperandOf(BoundLiteral literal) => literal.Kind switch
    {
        LiteralKind.Null or LiteralKind.Default => Operand.Null,
        LiteralKind.Integer when literal.Type.Precision is not null => Operand.Literal(OperandForm.IntegerLiteral, literal.Type, literal.Text),
        LiteralKind.String or LiteralKind.NationalString when literal.Type.Length is not null || literal.Type.Kind == SqlTypeKind.NText
            => Operand.Literal(OperandForm.StringLiteral, literal.Type, literal.Text),
        LiteralKind.Integer => Operand.IntegerLiteral(literal.Text),
        LiteralKind.NationalString when literal.Type.Kind == SqlTypeKind.Char => Operand.Value(literal.Type, literal.Text),
        LiteralKind.String or LiteralKind.EscapeString or LiteralKind.UnicodeString or LiteralKind.NationalString or LiteralKind.DollarString
            => Operand.StringLiteral(literal.Text),
        _ => Operand.Value(literal.Type, literal.Text),
    };

    private static Operand[] OperandsOf(BoundExpression[] expressions)
    {
        var operands = new Operand[expressions.Length];
        for (var i = 0; i < operands.Length; i++)
        {
            operands[i] = OperandOf(expressions[i]);
        }

        return operands;
    }

    /// <summary>The type all become; reports the first that does not go with those before it.</summary>
    private SqlType CommonTypeOf(BoundExpression[] expressions, string place)
    {
        var operands = OperandsOf(expressions);
        if (_rules.Common(operands) is { } common)
        {
            return common;
        }

        for (var i = 1; i < operands.Length; i++)
        {
            if (_rules.Common(operands.Take(i + 1).ToArray()) is null)
            {
                var before = _rules.Common(operands.Take(i).ToArray()) ?? SqlType.Unknown;
                Report(BindingDiagnostics.NoCommonType, expressions[i].Span, Spell(before), Spell(expressions[i].Type), place);
                break;
            }
        }

        return SqlType.Unknown;
    }

    private void ConvertToComparable(BoundExpression[] operands, TextSpan at, string place, bool isOrder)
    {
        var type = isOrder ? _rules.Order(OperandsOf(operands)) : _rules.Comparison(OperandsOf(operands));
        if (type is null)
        {
            Report(BindingDiagnostics.NoCommonType, at, Spell(operands[0].Type), Spell(operands[operands.Length - 1].Type), place);
            return;
        }

        if (!isOrder && _dialect.Kind == Dialects.DialectKind.DuckDb && DuckDbTypeFamilies.FindApart(OperandsOf(operands)) is { } apart)
        {
            Report(BindingDiagnostics.NeverEqual, at, Spell(apart.Left), Spell(apart.Right));
        }

        for (var i = 0; i < operands.Length; i++)
        {
            operands[i] = Convert(operands[i], type);
        }
    }

    private SqlType? CommonComparisonType(SqlType left, SqlType right) => _rules.Order([Operand.Value(left), Operand.Value(right)]);

    private BoundExpression Convert(BoundExpression expression, SqlType type)
    {
        Learn(expression, type);
        if (type.IsUnknown || expression.Type.IsUnknown || expression.Type == type || expression is BoundLambda
            || type.Kind is SqlTypeKind.Named || HoldsUnchanged(type, expression.Type))
        {
            return expression;
        }

        CheckConstant(expression, type);
        return new BoundCast(type, expression.Span, expression, isTry: false, isImplicit: true);
    }

    // PostgreSQL makes a value of a constant text at once.
    private void CheckConstant(BoundExpression expression, SqlType type)
    {
        if (_isPostgres && expression is BoundLiteral { Kind: LiteralKind.String or LiteralKind.EscapeString or LiteralKind.DollarString } literal
            && !PostgresLiterals.MayBe(literal.Text, type))
        {
            Report(BindingDiagnostics.InvalidConstant, literal.Span, literal.Text, Spell(type), Suggestion.Phrase(literal.Text, type.Values));
        }
    }

    // Longer text of the same family, and a decimal under its other name, are the same values.
    private static bool HoldsUnchanged(SqlType type, SqlType from) =>
        type.Kind == from.Kind
        && type.Kind switch
        {
            SqlTypeKind.Text or SqlTypeKind.NText => type.Name is null && from.Name is null && from.Length is { } length && !(type.Length < length),
            SqlTypeKind.Decimal => type.Name != from.Name && type.Precision == from.Precision && type.Scale == from.Scale,
            _ => false,
        };

    private bool CanBeCondition(BoundExpression expression) => _rules.IsCondition(OperandOf(expression));
}
