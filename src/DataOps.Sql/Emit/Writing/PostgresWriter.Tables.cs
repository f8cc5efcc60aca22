using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Functions as tables.</summary>
internal sealed partial class PostgresWriter
{
    public override WrittenFunction? Table(Translator translator, BoundFunctionTable table)
    {
        if (Documents(translator, table) is { } documents)
        {
            return documents;
        }

        var arguments = Array.ConvertAll(table.Arguments, translator.Value);
        switch (table.Function)
        {
            case "range" or "generate_series" when !table.WithOrdinality:
                return Series(translator, table, arguments);
            case "unnest" when arguments.Length == 1:
                var element = TypeOf(table.Arguments[0]).Element ?? SqlType.Unknown;
                return new WrittenFunction($"unnest({arguments[0].Text}){(table.WithOrdinality ? " with ordinality" : "")}", table.WithOrdinality ? [element, SqlType.BigInt] : [element]);
            case "string_split" when arguments.Length == 2 && translator.Source.Kind == DialectKind.TSql:
                // Of the empty text the engine makes no row, SQL Server one.
                return new WrittenFunction($"unnest(case when {arguments[0].AsPrimary} = '' then array[''] else string_to_array({arguments[0].Text}, {arguments[1].Text}) end)", [SqlType.Text]);
            case "string_split" when arguments.Length == 3 && translator.Source.Kind == DialectKind.TSql && Translator.ConstantNumber(table.Arguments[2]) == 1:
                return new WrittenFunction(
                    $"unnest(case when {arguments[0].AsPrimary} = '' then array[''] else string_to_array({arguments[0].Text}, {arguments[1].Text}) end) with ordinality", [SqlType.Text, SqlType.BigInt]);
            default:
                return null;
        }
    }

    // DuckDB's range leaves out its end.
    private static WrittenFunction? Series(Translator translator, BoundFunctionTable table, Fragment[] arguments)
    {
        var isRange = table.Function == "range";
        if (arguments.Length <= 3 && arguments.All(argument => TypeClasses.Of(argument.Type) == TypeClass.Integer))
        {
            var start = arguments.Length == 1 ? "0" : arguments[0].Text;
            var end = arguments.Length == 1 ? arguments[0] : arguments[1];
            var step = arguments.Length == 3 ? arguments[2].Text : null;
            var isDown = step is not null && Translator.ConstantNumber(table.Arguments[2]) < 0;
            if (step is not null && isRange && Translator.ConstantNumber(table.Arguments[2]) is null)
            {
                return null;
            }

            var last = isRange ? $"{end.Within(Precedence.Additive)} {(isDown ? "+" : "-")} 1" : end.Text;
            return new WrittenFunction($"generate_series(cast({start} as bigint), {last}{(step is null ? "" : ", " + step)})", [SqlType.BigInt]);
        }

        if (arguments.Length == 3 && TypeClasses.Of(table.Arguments[2].Type) == TypeClass.Interval && TypeClasses.Of(arguments[0].Type) is TypeClass.Date or TypeClass.Timestamp)
        {
            var last = translator.CastTo(arguments[1], SqlType.Timestamp).Text;
            var end = isRange ? $"{last} - interval '1 microsecond'" : last;
            return new WrittenFunction($"generate_series({translator.CastTo(arguments[0], SqlType.Timestamp).Text}, {end}, {arguments[2].Text})", [SqlType.Timestamp]);
        }

        return null;
    }
}
