using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>Result types of functions over lists and maps.</summary>
internal static class ListRules
{
    public static void AddTo(ReturnRules rules)
    {
        rules.Add("list_concat list_cat array_concat array_cat", Concat);
        rules.Add("||", ConcatOperator);
        rules.Add("list_slice array_slice", Slice);
        rules.Add("list_sort array_sort list_reverse_sort array_reverse_sort list_resize array_resize", call => AsList(call[0]));
        rules.Add("list_filter array_filter filter", call => AsList(call[0]));
        rules.Add("list_transform array_transform list_apply array_apply apply", Transform);
        rules.Add("list_reduce array_reduce reduce", Reduce);
        rules.Add("list_grade_up array_grade_up grade_up", _ => SqlType.List(SqlType.BigInt));
        rules.Add("list_aggregate list_aggr array_aggregate array_aggr aggregate", Aggregate);
        rules.Add("array_value", call => call.Count == 0 ? null : CommonType.Of(call.Operands) is { } element ? SqlType.Array(element, call.Count) : null);
        rules.Add("unpivot_list", call => CommonType.Of(call.Operands) is { } element ? SqlType.List(element) : null);
        rules.Add("list_zip array_zip", Zip);
        rules.Add(
            "array_distance array_inner_product array_dot_product array_negative_inner_product array_negative_dot_product array_cosine_similarity array_cosine_distance",
            VectorProduct);
        rules.Add("map_concat", call => call.Count < 2 || call.Types.Any(type => type.Kind is not (SqlTypeKind.Map or SqlTypeKind.Null)) ? null : CommonType.Of(call.Operands));
        rules.Add("cardinality", call => call.Count == 1 && call[0].Kind is SqlTypeKind.Map or SqlTypeKind.Null ? call.Overload.ReturnType : null);
        rules.Add("equi_width_bins", call => SqlType.List(call[0].Kind == SqlTypeKind.Decimal ? SqlType.Double : call[0]));
    }

    // Two arrays of one size, of which at least one has floating elements.
    private static SqlType? VectorProduct(BoundCall call)
    {
        if (call.HasNull)
        {
            return SqlType.Null;
        }

        var (left, right) = (call.Operands[0].Type, call.Operands[1].Type);
        if (left.Kind != SqlTypeKind.Array || right.Kind != SqlTypeKind.Array)
        {
            return call.Overload.ReturnType;
        }

        var isFloating = left.Element!.Kind is SqlTypeKind.Real or SqlTypeKind.Double || right.Element!.Kind is SqlTypeKind.Real or SqlTypeKind.Double;
        return isFloating && left.Length == right.Length ? call.Overload.ReturnType : null;
    }

    /// <summary>Lists joined end to end: a list of the elements' common type. Arrays count as lists, nulls as empty.</summary>
    public static SqlType? Concat(BoundCall call)
    {
        var lists = call.Operands.Where(operand => operand.Type.Kind != SqlTypeKind.Null).Select(operand => AsList(operand.Type)).ToArray();
        return Array.TrueForAll(lists, list => list.Kind == SqlTypeKind.List)
            ? CommonType.Of(lists.Select(list => Operand.Value(list)).ToArray())
            : null;
    }

    // Of a list with or without steps, of a text or blob without.
    private static SqlType? Slice(BoundCall call) => call[0].Kind switch
    {
        SqlTypeKind.List or SqlTypeKind.Array or SqlTypeKind.Null => AsList(call[0]),
        SqlTypeKind.Text or SqlTypeKind.Binary when call.Count < 4 => call[0],
        _ => null,
    };

    private static SqlType? ConcatOperator(BoundCall call)
    {
        var (left, right) = (call[0], call[1]);
        if (call.HasNull)
        {
            return SqlType.Null;
        }

        if (IsListLike(left) || IsListLike(right))
        {
            return Concat(call);
        }

        return left.Kind == SqlTypeKind.Binary && right.Kind == SqlTypeKind.Binary ? left : SqlType.Text;
    }

    private static SqlType? Transform(BoundCall call) => call[0].Kind == SqlTypeKind.Null ? SqlType.Null : SqlType.List(call.Operands[1].Type);

    private static SqlType? Reduce(BoundCall call)
    {
        if (call[0].Element is not { } element)
        {
            return SqlType.Null;
        }

        return call.Count > 2 ? LambdaTypes.Accumulator(element, call.Operands[2]) : element;
    }

    // The name of an aggregate is the second argument; further ones are its own.
    private static SqlType? Aggregate(BoundCall call)
    {
        if (call[0].Element is not { } element)
        {
            return call[0].Kind == SqlTypeKind.Null ? SqlType.Null : SqlType.Unknown;
        }

        if (call.Operands[1].Text is not { } name)
        {
            return SqlType.Unknown;
        }

        var operands = new[] { Operand.Value(element) }.Concat(call.Operands.Skip(2)).ToArray();
        return call.Resolver.Resolve(name, operands).Function?.ReturnType;
    }

    private static SqlType? Zip(BoundCall call)
    {
        var isWrong = call.Types.Where((type, index) => !IsListLike(type) && type.Kind != SqlTypeKind.Null && (index == 0 || index < call.Count - 1 || type.Kind != SqlTypeKind.Boolean));
        if (call.Count == 0 || isWrong.Any())
        {
            return null;
        }

        var lists = call.Types.Where((type, index) => index < call.Count - 1 || type.Kind != SqlTypeKind.Boolean);
        return SqlType.List(SqlType.Struct(lists.Select(list => new SqlField("", list.Element ?? SqlType.Null)).ToArray()));
    }

    private static bool IsListLike(SqlType type) => type.Kind is SqlTypeKind.List or SqlTypeKind.Array;

    private static SqlType AsList(SqlType type) => type.Kind == SqlTypeKind.Array ? SqlType.List(type.Element!) : type;
}
