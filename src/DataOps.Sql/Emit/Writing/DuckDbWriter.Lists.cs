using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Lists, and functions as tables.</summary>
internal sealed partial class DuckDbWriter
{
    private void AddLists()
    {
        Add(Operation.ListContains, "list_contains({0}, {1})", SqlType.Boolean);
        Add(Operation.ListLength, "len({0})", SqlType.BigInt);
        Add(Operation.ListConcat, "list_concat({0}, {1})");
        Add(Operation.ListAppend, "list_append({0}, {1})");
        Add(Operation.ListPrepend, "list_prepend({1}, {0})");
        Add(Operation.ListPosition, "list_position({0}, {1})", SqlType.Integer);
        Add(Operation.ListToText, "array_to_string({0}, {1})", SqlType.Text);
        Add(Operation.ListOverlaps, "list_has_any({0}, {1})", SqlType.Boolean);
        Add(Operation.ListContainsAll, "list_has_all({0}, {1})", SqlType.Boolean);
        Add(Operation.ListRemove, "list_filter({0}, lambda x: x is distinct from {1})");
        Add(Operation.ListReplace, "list_transform({0}, lambda x: case when x is not distinct from {1} then {2} else x end)");
        Add(Operation.Unnest, "unnest({0})");
        Add(Operation.SeriesRows, (translator, call) => Fragment.Simple($"unnest(generate_series({string.Join(", ", call.Arguments.Select(argument => translator.Value(argument).Text))}))", SeriesType(call)));
    }

    private static SqlType SeriesType(NeutralCall call) => TypeClasses.Of(call.Arguments[0].Type) == TypeClass.Integer ? SqlType.BigInt : SqlType.Timestamp;

    public override Fragment? Collection(Translator translator, BoundOperator operation)
    {
        switch (operation.Operation)
        {
            case BoundOperation.List:
                var items = operation.Operands.Select(item => translator.Conform(translator.Value(item), operation.Type.Element ?? SqlType.Unknown, false, item.Span)).ToList();
                return Fragment.Simple("[" + string.Join(", ", items.Select(item => item.Text)) + "]", TypeOf(operation));
            case BoundOperation.Subscript when TypeClasses.Of(operation.Operands[0].Type) == TypeClass.List && translator.Source.Kind == DialectKind.Postgres:
                // A place from the end means nothing in PostgreSQL.
                var (list, place) = (translator.Value(operation.Operands[0]), translator.Value(operation.Operands[1]));
                var element = TypeOf(operation);
                return Translator.ConstantNumber(operation.Operands[1]) is >= 1
                    ? Fragment.Simple($"{list.AsPrimary}[{place.Text}]", element)
                    : Fragment.Simple($"case when {place.AsPrimary} > 0 then {list.AsPrimary}[{place.Text}] end", element);
            case BoundOperation.Slice when operation.Detail is "++" && translator.Source.Kind == DialectKind.Postgres
                && Translator.ConstantNumber(operation.Operands[1]) is >= 1 && Translator.ConstantNumber(operation.Operands[2]) is >= 1:
                var (whole, low, high) = (translator.Value(operation.Operands[0]), translator.Value(operation.Operands[1]), translator.Value(operation.Operands[2]));
                return Fragment.Simple($"{whole.AsPrimary}[{low.Text}:{high.Text}]", TypeOf(operation));
            case BoundOperation.Any or BoundOperation.All when operation.Operands.Length == 2 && TypeClasses.Of(operation.Operands[1].Type) == TypeClass.List:
                return Quantified(translator, operation);
            default:
                return null;
        }
    }

    private static Fragment? Quantified(Translator translator, BoundOperator operation)
    {
        var word = operation.Operation == BoundOperation.Any ? "any" : "all";
        var list = translator.Value(operation.Operands[1]);
        var text = $"{translator.Value(operation.Operands[0]).Within(Precedence.Comparison + 1)} {QuantifiedSign(operation.Detail)} {word} (select unnest({list.Text}))";
        // A null list has no rows here, and makes the comparison null in PostgreSQL.
        return operation.Operands[1] is BoundOperator { Operation: BoundOperation.List }
            ? Fragment.Predicate(text, Precedence.Comparison)
            : Fragment.Predicate($"case when {list.AsPrimary} is not null then {text} end", Fragment.Primary);
    }

    public override WrittenFunction? Table(Translator translator, BoundFunctionTable table)
    {
        var arguments = Array.ConvertAll(table.Arguments, translator.Value);
        switch (table.Function)
        {
            case "generate_series" when !table.WithOrdinality && arguments.Length >= 2:
                return Series(translator, table, arguments);
            case "unnest" when arguments.Length == 1 && !table.WithOrdinality:
                return new WrittenFunction($"unnest({arguments[0].Text})", [TypeOf(table.Arguments[0]) is { Element: { } element } ? element : SqlType.Unknown]);
            case "unnest" when arguments.Length == 1:
                return new WrittenFunction($"(select unnest({arguments[0].Text}), generate_subscripts({arguments[0].Text}, 1))", [TypeOf(table.Arguments[0]) is { Element: { } item } ? item : SqlType.Unknown, SqlType.BigInt]) { IsQuery = true };
            case "string_split" when arguments.Length == 2 && translator.Source.Kind == DialectKind.TSql:
                return new WrittenFunction($"unnest(string_split({arguments[0].Text}, {arguments[1].Text}))", [SqlType.Text]);
            case "string_split" when arguments.Length == 3 && translator.Source.Kind == DialectKind.TSql && Translator.ConstantNumber(table.Arguments[2]) == 1:
                var parts = $"string_split({arguments[0].Text}, {arguments[1].Text})";
                return new WrittenFunction($"(select unnest({parts}), generate_subscripts({parts}, 1))", [SqlType.Text, SqlType.BigInt]) { IsQuery = true };
            case "string_to_table" when arguments.Length == 2 && !table.WithOrdinality:
                return new WrittenFunction($"unnest(case when {arguments[0].AsPrimary} = '' then [] else string_split({arguments[0].Text}, {arguments[1].Text}) end)", [SqlType.Text]);
            case "regexp_split_to_table" when arguments.Length == 2 && !table.WithOrdinality && Translator.Constant(table.Arguments[1]) is { } pattern && RegexText.IsPortable(pattern):
                return new WrittenFunction($"unnest(string_split_regex({arguments[0].Text}, {arguments[1].Text}))", [SqlType.Text]);
            default:
                return Documents(translator, table, arguments);
        }
    }

    private static WrittenFunction? Series(Translator translator, BoundFunctionTable table, Fragment[] arguments)
    {
        if (TypeClasses.Of(table.Arguments[0].Type) == TypeClass.Integer && TypeClasses.Of(table.Arguments[1].Type) == TypeClass.Integer)
        {
            // SQL Server counts down by itself where the end is the smaller.
            if (translator.Source.Kind == DialectKind.TSql && arguments.Length == 2 && !(Translator.ConstantNumber(table.Arguments[0]) <= Translator.ConstantNumber(table.Arguments[1])))
            {
                return new WrittenFunction($"generate_series({arguments[0].Text}, {arguments[1].Text}, case when {arguments[0].Text} <= {arguments[1].Text} then 1 else -1 end)", [SqlType.BigInt]);
            }

            return new WrittenFunction($"generate_series({string.Join(", ", arguments.Select(argument => argument.Text))})", [SqlType.BigInt]);
        }

        for (var i = 0; i < 2; i++)
        {
            // Of days the source makes instants of the session's zone; the same days are meant.
            if (table.Arguments[i] is BoundCast { IsImplicit: true, Operand.Type.Kind: SqlTypeKind.Date } cast)
            {
                arguments[i] = translator.Value(cast.Operand);
            }
        }

        if (arguments.Length == 3 && TypeClasses.Of(table.Arguments[2].Type) == TypeClass.Interval && TypeClasses.Of(arguments[0].Type) is TypeClass.Date or TypeClass.Timestamp)
        {
            var (start, end) = (translator.CastTo(arguments[0], SqlType.Timestamp), translator.CastTo(arguments[1], SqlType.Timestamp));
            return new WrittenFunction($"generate_series({start.Text}, {end.Text}, {arguments[2].Text})", [SqlType.Timestamp]);
        }

        return null;
    }
}
