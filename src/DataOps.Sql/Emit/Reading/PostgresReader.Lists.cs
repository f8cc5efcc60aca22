using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Arrays, and functions that give rows.</summary>
internal sealed partial class PostgresReader
{
    private void AddLists()
    {
        Add("array_cat", Operation.ListConcat);
        Add("array_append", Operation.ListAppend);
        Add("array_prepend", call => Of(call, Operation.ListPrepend, call.Arguments[1], call.Arguments[0]));
        Add("array_length array_upper", call => Translator.ConstantNumber(call.Arguments[1]) == 1
            ? new NeutralCall(call.Type, call.Span, Operation.NullIf, Of(call, Operation.ListLength, call.Arguments[0]), Number(call, "0")) { Origin = call }
            : null);
        Add("cardinality", Operation.ListLength);
        Add("array_to_string", call => call.Arguments.Length == 2 ? Of(call, Operation.ListToText, call.Arguments) : null);
        Add("array_position", call => call.Arguments.Length == 2 ? Of(call, Operation.ListPosition, call.Arguments) : null);
        Add("array_remove", Operation.ListRemove);
        Add("array_replace", Operation.ListReplace);
        Add("&&", call => TypeClasses.Of(call.Arguments[0].Type) == TypeClass.List ? Of(call, Operation.ListOverlaps, call.Arguments) : null);
        Add("@>", call => TypeClasses.Of(call.Arguments[0].Type) == TypeClass.List ? Of(call, Operation.ListContainsAll, call.Arguments) : null);
        Add("<@", call => TypeClasses.Of(call.Arguments[0].Type) == TypeClass.List ? Of(call, Operation.ListContainsAll, call.Arguments[1], call.Arguments[0]) : null);
        Add("unnest", call => call.Arguments.Length == 1 && TypeClasses.Of(call.Arguments[0].Type) == TypeClass.List ? Of(call, Operation.Unnest, call.Arguments) : null);
        Add("generate_series", ReadSeries);
        Add("regexp_split_to_table", call => call.Arguments.Length == 2 ? Of(call, Operation.Unnest, ListOf(call, Operation.RegexSplit)) : null);
        Add("string_to_table", call => call.Arguments.Length == 2 ? Of(call, Operation.Unnest, ListOf(call, Operation.SplitToList)) : null);
        Add("jsonb_object_keys json_object_keys", call => Of(call, Operation.Unnest, ListOf(call, Operation.JsonKeys)));
    }

    private static NeutralCall ListOf(BoundCall call, Operation operation) => new(SqlType.List(SqlType.Text), call.Span, operation, call.Arguments) { Origin = call };

    private static BoundLiteral Number(BoundExpression at, string digits) => new(SqlType.Integer, at.Span, LiteralKind.Integer, digits);

    // Of days the engine makes instants of the session's zone, which the same text without a zone stands for.
    private static NeutralCall? ReadSeries(BoundCall call)
    {
        var arguments = Array.ConvertAll(call.Arguments, argument => argument is BoundCast { IsImplicit: true, Operand.Type.Kind: SqlTypeKind.Date } day
            ? new BoundCast(SqlType.Timestamp, day.Span, day.Operand, isTry: false, isImplicit: false) : argument);
        var type = TypeClasses.Of(arguments[0].Type);
        return type is TypeClass.Integer && arguments.All(argument => TypeClasses.Of(argument.Type) == TypeClass.Integer)
            || (type == TypeClass.Timestamp && arguments.Length == 3)
            ? new NeutralCall(type == TypeClass.Integer ? call.Type : SqlType.Timestamp, call.Span, Operation.SeriesRows, arguments) { Origin = call }
            : null;
    }
}
