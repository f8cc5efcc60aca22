using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Parts of texts and lists by place, comprehensions and comparisons with elements.</summary>
internal sealed partial class PostgresWriter
{
    // From the end where negative; outside of the text it is empty.
    private static Fragment Character(Fragment text, long place) => Fragment.Simple(
        place >= 1 ? $"substring({text.Text}, {Digits(place)}, 1)"
        : place == 0 ? $"left({text.Text}, 0)"
        : $"case when length({text.Text}) >= {Digits(-place)} then left(right({text.Text}, {Digits(-place)}), 1) when {text.AsPrimary} is not null then '' end", SqlType.Text);

    // Both ends belong to it; detail says which are written.
    private Fragment? Slice(Translator translator, BoundOperator operation)
    {
        var detail = operation.Detail ?? "";
        if (detail.Length > 2 && detail[2] == '+')
        {
            // The macro list_reverse is a slice with steps backwards.
            var step = operation.Operands[operation.Operands.Length - 1];
            return detail[0] == '-' && detail[1] == '-' && Translator.ConstantNumber(step) == -1 && TypeClasses.Of(operation.Type) == TypeClass.List
                ? Write(translator, new NeutralCall(operation.Type, operation.Span, Operation.ListReverse, operation.Operands[0]))
                : null;
        }

        var value = translator.Value(operation.Operands[0]);
        var place = 1;
        long? from = detail[0] == '+' ? Translator.ConstantNumber(operation.Operands[place++]) : 1;
        long? to = detail[1] == '+' ? Translator.ConstantNumber(operation.Operands[place]) : -1;
        if (from is not { } first || to is not { } last)
        {
            return null;
        }

        var isText = TypeClasses.IsText(operation.Type);
        if (!isText && TypeClasses.Of(operation.Type) != TypeClass.List)
        {
            return null;
        }

        var length = isText ? $"length({value.Text})" : $"cardinality({value.Text})";
        var start = first >= 0 ? Digits(Math.Max(1, first)) : $"greatest({length} - {Digits(-first - 1)}, 1)";
        var end = last >= 0 ? Digits(last) : last == -1 ? length : $"{length} - {Digits(-last - 1)}";
        if (!isText)
        {
            return Fragment.Simple($"({value.Text})[{start}:{end}]", TypeOf(operation));
        }

        var count = first >= 0 && last >= 0 ? Digits(Math.Max(0, last - Math.Max(1, first) + 1)) : $"greatest({end} - {start} + 1, 0)";
        return Fragment.Simple(last == -1 ? $"substring({value.Text}, {start})" : $"substring({value.Text}, {start}, {count})", SqlType.Text);
    }

    private Fragment? Comprehension(Translator translator, BoundOperator operation)
    {
        if (operation.Operands[1] is not BoundLambda result || TargetTypes.Map(operation.Type, Dialect) is not { } type)
        {
            return null;
        }

        var list = translator.Value(operation.Operands[0]).Text;
        var filter = operation.Operands.Length > 2 && operation.Operands[2] is BoundLambda condition ? $" filter (where {translator.BodyCondition(condition, "item", "place").Text})" : "";
        return Fragment.Simple(
            $"case when {list} is not null then (select coalesce(array_agg({translator.Body(result, "item", "place").Text} order by place){filter}, {Empty(operation)}) from unnest({list}) with ordinality as e (item, place)) end", type);
    }

    // DuckDB compares with the rows of a query, of which a null list has none.
    private static Fragment? Quantified(Translator translator, BoundOperator operation)
    {
        var list = translator.Value(operation.Operands[1]);
        var isAny = operation.Operation == BoundOperation.Any;
        var text = $"{translator.Value(operation.Operands[0]).Within(Precedence.Comparison + 1)} {QuantifiedSign(operation.Detail)} {(isAny ? "any" : "all")} ({list.Text})";
        return operation.Operands[1] is BoundOperator { Operation: BoundOperation.List } || translator.Source.Kind == DialectKind.Postgres
            ? Fragment.Predicate(text, Precedence.Comparison)
            : Fragment.Predicate($"case when {list.AsPrimary} is null then {(isAny ? "false" : "true")} else {text} end", Fragment.Primary);
    }
}
