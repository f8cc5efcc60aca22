using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Lists, as arrays.</summary>
internal sealed partial class PostgresWriter
{
    private void AddLists()
    {
        Add(Operation.ListContains, (translator, call) =>
        {
            var (list, item) = (translator.Value(call.Arguments[0]), translator.Value(call.Arguments[1]));
            return Fragment.Predicate($"coalesce({item.Within(Precedence.Comparison + 1)} = any ({list.Text}), case when {list.Text} is not null and {item.Text} is not null then false end)", Fragment.Primary);
        });
        Add(Operation.ListLength, (translator, call) => call.Arguments[0] is BoundCall { Name: "list_distinct" or "array_distinct" } distinct
            ? OverElements(translator, call, distinct.Arguments[0], "count(distinct item)", SqlType.BigInt)
            : Fragment.Simple($"cardinality({translator.Value(call.Arguments[0]).Text})", SqlType.Integer));
        Add(Operation.ListConcat, "{0!} || {1!}", precedence: Precedence.OtherOperator);
        Add(Operation.ListAppend, "array_append({0}, {1})");
        Add(Operation.ListPrepend, "array_prepend({0}, {1})");
        Add(Operation.ListToText, "array_to_string({0}, {1})", SqlType.Text);
        Add(Operation.ListSort, (translator, call) => call.Arguments[0] is BoundCall { Name: "list_distinct" or "array_distinct" } distinct
            ? OverElements(translator, call, distinct.Arguments[0], $"coalesce(array_agg(distinct item order by item) filter (where item is not null), {Empty(call)})", TypeOf(call))
            : OverElements(translator, call, $"coalesce(array_agg(item order by item nulls last), {Empty(call)})", TypeOf(call)));
        Add(Operation.ListSortDescending, (translator, call) => OverElements(translator, call, $"coalesce(array_agg(item order by item desc nulls last), {Empty(call)})", TypeOf(call)));
        Add(Operation.ListReverse, (translator, call) => OverElements(translator, call, $"coalesce(array_agg(item order by place desc), {Empty(call)})", TypeOf(call), ordinal: true));
        Add(Operation.ListCountDistinct, (translator, call) => OverElements(translator, call, "count(distinct item)", SqlType.BigInt));
        Add(Operation.ListCount, (translator, call) => OverElements(translator, call, "count(item)", SqlType.BigInt));
        Add(Operation.ListAverage, (translator, call) => OverElements(translator, call, "cast(avg(item) as double precision)", SqlType.Double));
        Add(Operation.ListFirst, (translator, call) => Fragment.Simple($"({translator.Value(call.Arguments[0]).Text})[1]", TypeOf(call)));
        Add(Operation.ListLast, (translator, call) => translator.Value(call.Arguments[0]) is var list ? Fragment.Simple($"({list.Text})[cardinality({list.Text})]", TypeOf(call)) : null);
        Add(Operation.ListPosition, "array_position({0}, {1})", SqlType.Integer);
        Add(Operation.ListOverlaps, "{0!} && {1!}", SqlType.Boolean, Precedence.OtherOperator, isPredicate: true);
        Add(Operation.ListContainsAll, "{0!} @> {1!}", SqlType.Boolean, Precedence.OtherOperator, isPredicate: true);
        // The order of what is distinct is each engine's own; where only the set matters it is written.
        Add(Operation.ListDistinct, (_, _) => null);
        Add(Operation.ListFilter, (translator, call) => call.Arguments[1] is BoundLambda { Variables.Length: 1 } lambda
            ? OverElements(translator, call, $"coalesce(array_agg(item order by place) filter (where {translator.BodyCondition(lambda, "item").Text}), {Empty(call)})", TypeOf(call), ordinal: true)
            : null);
        Add(Operation.ListRange, Range);
        Add(Operation.Unnest, "unnest({0})");
        Add(Operation.ListSum, (translator, call) => OverElements(translator, call, "sum(item)", TypeOf(call)));
        Add(Operation.ListMin, (translator, call) => OverElements(translator, call, "min(item)", TypeOf(call)));
        Add(Operation.ListMax, (translator, call) => OverElements(translator, call, "max(item)", TypeOf(call)));
        Add(Operation.ListTransform, (translator, call) => call.Arguments[1] is BoundLambda { Variables.Length: 1 } lambda
            ? OverElements(translator, call, $"coalesce(array_agg({translator.Body(lambda, "item").Text} order by place), {Empty(call)})", TypeOf(call), ordinal: true)
            : null);
    }

    // A query over the elements of a list; null of null.
    private static Fragment? OverElements(Translator translator, NeutralCall call, string value, SqlType type, bool ordinal = false) =>
        OverElements(translator, call, call.Arguments[0], value, type, ordinal);

    private static Fragment? OverElements(Translator translator, NeutralCall call, BoundExpression elements, string value, SqlType type, bool ordinal = false)
    {
        if (TargetTypes.Map(elements.Type, Dialect.Postgres) is null)
        {
            return null;
        }

        var list = translator.Value(elements).Text;
        var columns = ordinal ? "with ordinality as e (item, place)" : "as e (item)";
        return Fragment.Simple($"case when {list} is not null then (select {value} from unnest({list}) {columns}) end", type);
    }

    private static string Empty(BoundExpression list) => $"cast('{{}}' as {TargetTypes.Spell(TargetTypes.Map(list.Type, Dialect.Postgres) ?? list.Type, Dialect.Postgres)})";

    private static Fragment? Range(Translator translator, NeutralCall call)
    {
        var isRange = call.Detail == "range";
        var first = call.Arguments.Length == 1 ? "0" : translator.Value(call.Arguments[0]).Text;
        var end = translator.Value(call.Arguments[call.Arguments.Length - 1]);
        var last = isRange ? $"{end.Within(Precedence.Additive)} - 1" : end.Text;
        return Fragment.Simple($"array(select generate_series(cast({first} as bigint), {last}))", SqlType.List(SqlType.BigInt));
    }

    public override Fragment? Collection(Translator translator, BoundOperator operation)
    {
        switch (operation.Operation)
        {
            case BoundOperation.List when operation.Operands.Length == 0 && TypeClasses.Of(operation.Type.Element ?? SqlType.Unknown) == TypeClass.Unknown:
                return Fragment.Simple("cast('{}' as integer[])", SqlType.List(SqlType.Integer));
            case BoundOperation.List when operation.Type.Element is { } element && TargetTypes.Map(operation.Type, Dialect) is { } type:
                var items = operation.Operands.Select(item => translator.Conform(translator.Value(item), element, false, item.Span).Text).ToList();
                return items.Count == 0
                    ? Fragment.Simple($"cast('{{}}' as {TargetTypes.Spell(type, Dialect)})", type)
                    : Fragment.Simple("array[" + string.Join(", ", items) + "]", type);
            case BoundOperation.Subscript when TypeClasses.Of(operation.Operands[0].Type) == TypeClass.List && Translator.ConstantNumber(operation.Operands[1]) is { } place && place != 0:
                var list = translator.Value(operation.Operands[0]);
                return place > 0
                    ? Fragment.Simple($"({list.Text})[{Digits(place)}]", TypeOf(operation))
                    : Fragment.Simple($"({list.Text})[cardinality({list.Text}) - {Digits(-place - 1)}]", TypeOf(operation));
            case BoundOperation.Subscript when TypeClasses.IsText(operation.Operands[0].Type) && Translator.ConstantNumber(operation.Operands[1]) is { } at:
                return Character(translator.Value(operation.Operands[0]), at);
            case BoundOperation.Slice when translator.Source.Kind == DialectKind.DuckDb:
                return Slice(translator, operation);
            case BoundOperation.Comprehension:
                return Comprehension(translator, operation);
            case BoundOperation.Any or BoundOperation.All when operation.Operands.Length == 2 && TypeClasses.Of(operation.Operands[1].Type) == TypeClass.List:
                return Quantified(translator, operation);
            default:
                return null;
        }
    }
}
