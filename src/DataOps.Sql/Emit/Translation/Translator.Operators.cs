using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Forms of the language.</summary>
internal sealed partial class Translator
{
    private Fragment Operator(BoundOperator operation)
    {
        switch (operation.Operation)
        {
            case BoundOperation.And:
                return Logical(operation, "and", Precedence.And);
            case BoundOperation.Or:
                return Logical(operation, "or", Precedence.Or);
            case BoundOperation.Not:
                return Fragment.Predicate("not " + Condition(operation.Operands[0]).Within(Precedence.Not), Precedence.Not);
            case BoundOperation.Equal or BoundOperation.NotEqual or BoundOperation.Less or BoundOperation.LessOrEqual
                or BoundOperation.Greater or BoundOperation.GreaterOrEqual:
                return Comparison(operation);
            case BoundOperation.DistinctFrom or BoundOperation.NotDistinctFrom:
                return DistinctFrom(operation);
            case BoundOperation.IsNull:
                return Fragment.Predicate(Value(operation.Operands[0]).Within(Precedence.Is + 1) + " is null", Precedence.Is);
            case BoundOperation.IsNotNull:
                return Fragment.Predicate(Value(operation.Operands[0]).Within(Precedence.Is + 1) + " is not null", Precedence.Is);
            case BoundOperation.IsTrue or BoundOperation.IsFalse or BoundOperation.IsNotTrue or BoundOperation.IsNotFalse:
                return TruthTest(operation);
            case BoundOperation.Between or BoundOperation.NotBetween:
                return Between(operation);
            case BoundOperation.In or BoundOperation.NotIn:
                return In(operation);
            case BoundOperation.Coalesce:
                return Coalesce(operation);
            case BoundOperation.Grouping:
                return Grouping(operation);
            case BoundOperation.Collate:
                return Collate(operation);
            case BoundOperation.Interval:
                return Interval(operation);
            case BoundOperation.Style:
                return Style(operation);
            case BoundOperation.Row:
                return _target.HasRowValues && _dialect.Kind != DialectKind.TSql
                    ? Fragment.Simple("(" + string.Join(", ", operation.Operands.Select(operand => Value(operand).Text)) + ")", operation.Type)
                    : ReportForm(operation.Span, "a row as a value", "Compare its columns one by one.");
            case BoundOperation.Opaque:
                return ReportUnknown(operation.Span, "this form");
            case BoundOperation.Any or BoundOperation.All when _source.Kind == DialectKind.Postgres && operation.Operands is [var compared, var text] && Constant(text) is not null
                && ArrayText(new BoundCast(SqlType.List(compared.Type), text.Span, text, isTry: false, isImplicit: true)) is { } elements:
                return Operator(new BoundOperator(operation.Type, operation.Span, operation.Operation, [compared, elements], operation.Detail));
            case BoundOperation.Subscript when _reader.Element(operation) is { } element:
                return Conform(Raw(element), operation.Type, exactly: false, operation.Span);
            default:
                return _writer.Collection(this, operation) ?? ReportForm(operation.Span, FormName(operation.Operation));
        }
    }

    private static string FormName(BoundOperation operation) => operation switch
    {
        BoundOperation.Struct => "a struct",
        BoundOperation.Map => "a map",
        BoundOperation.List => "a list",
        BoundOperation.Field => "a field of a struct",
        BoundOperation.Subscript => "an element of a collection",
        BoundOperation.Slice => "a slice",
        BoundOperation.Comprehension => "a list comprehension",
        BoundOperation.Try => "'try'",
        BoundOperation.Any or BoundOperation.All => "a comparison with the elements of a collection",
        _ => "this form",
    };

    private Fragment Logical(BoundOperator operation, string word, int precedence)
    {
        var terms = operation.Operands.Select(operand => Condition(operand).Within(precedence + 1)).ToList();
        var separator = terms.Sum(term => term.Length) > 90 ? $"\n    {word} " : $" {word} ";
        return Fragment.Predicate(string.Join(separator, terms), precedence);
    }

    private Fragment Coalesce(BoundOperator operation)
    {
        var operands = operation.Operands.Select(operand => Conform(Value(operand), operation.Type, exactly: false, operand.Span)).ToList();
        if (operands.Count == 0)
        {
            // Of no columns that can be known: an error that was found before.
            return Fragment.Simple("null", SqlType.Null);
        }

        var type = operands[0].Type;
        foreach (var operand in operands)
        {
            type = type.Kind == SqlTypeKind.Null ? operand.Type : WiderOf(type, operand.Type);
        }

        return operands.Count == 1 || type.Kind == SqlTypeKind.Null ? operands[0] : Fragment.Simple($"coalesce({string.Join(", ", operands.Select(operand => operand.Text))})", type);
    }

    private Fragment Collate(BoundOperator operation)
    {
        var collation = operation.Detail ?? "";
        if (_source.Kind == DialectKind.TSql)
        {
            // It decides comparisons around it, which look for it themselves; the value is the same.
            return Value(operation.Operands[0]);
        }

        if (collation is "c" or "posix" or "binary" or "default" or "pg_catalog.c" or "ucs_basic")
        {
            return Value(operation.Operands[0]);
        }

        Report(Diagnostics.TranslationDiagnostics.NoCollation, operation.Span, $"the collation '{collation}'", _target.Engine, "");
        return Value(operation.Operands[0]);
    }
}
