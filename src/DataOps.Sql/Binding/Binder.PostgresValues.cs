using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Arrays, rows and casts as PostgreSQL types them (documentation, 4.2.9 to 4.2.13 and 8.15).</summary>
internal sealed partial class Binder
{
    private BoundCast BindPostgresCast(CastExpression syntax, SqlType type)
    {
        // The type of a cast reaches into the array that is cast.
        var operand = syntax.Operand is ListExpression list && type.Kind == SqlTypeKind.List
            ? BindPostgresArray(list, PostgresTypes.Innermost(type))
            : BindExpression(syntax.Operand);
        Learn(operand, type);
        if (!type.IsUnknown && !operand.Type.IsUnknown && !PostgresTypeRules.IsOpen(OperandOf(operand)) && !CanCast(operand, type))
        {
            Report(BindingDiagnostics.InvalidCast, syntax.Span, Spell(operand.Type), Spell(type));
        }

        CheckConstant(operand, type);
        return new BoundCast(type, syntax.Span, operand, isTry: false, isImplicit: false);
    }

    private static bool CanCast(BoundExpression operand, SqlType type)
    {
        if (operand is not BoundOperator { Operation: BoundOperation.Row } row || type is not { Kind: SqlTypeKind.Struct, Fields.Count: > 0 })
        {
            return PostgresTypes.Instance.IsExplicit(operand.Type, type);
        }

        if (row.Operands.Length != type.Fields.Count)
        {
            return false;
        }

        for (var i = 0; i < row.Operands.Length; i++)
        {
            var member = row.Operands[i];
            if (!member.Type.IsUnknown && !PostgresTypeRules.IsOpen(OperandOf(member)) && !CanCast(member, type.Fields[i].Type))
            {
                return false;
            }
        }

        return true;
    }

    // An array of arrays is one of more dimensions, which its type does not tell.
    private BoundExpression BindPostgresArray(ListExpression syntax, SqlType? element)
    {
        var items = new BoundExpression[syntax.Items.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = syntax.Items[i] is ListExpression inner ? BindPostgresArray(inner, element) : BindExpression(syntax.Items[i]);
        }

        if (items.Length == 0)
        {
            if (element is null)
            {
                Report(PostgresDiagnostics.EmptyArray, syntax.Span);
                return Error(syntax);
            }

            return new BoundOperator(SqlType.List(element), syntax.Span, BoundOperation.List, items);
        }

        var isNested = Array.Exists(items, item => item.Type.Kind == SqlTypeKind.List);
        var type = element is null ? CommonTypeOf(items, "an array") : isNested ? SqlType.List(element) : element;
        if (type.Kind == SqlTypeKind.Null)
        {
            type = SqlType.Text;
        }

        for (var i = 0; i < items.Length; i++)
        {
            if (element is not null && !items[i].Type.IsUnknown && !PostgresTypeRules.IsOpen(OperandOf(items[i])) && !CanCast(items[i], type))
            {
                Report(BindingDiagnostics.InvalidCast, items[i].Span, Spell(items[i].Type), Spell(type));
            }

            items[i] = Convert(items[i], type);
        }

        return new BoundOperator(type.IsUnknown ? type : ArrayOf(type), syntax.Span, BoundOperation.List, items);
    }

    private static SqlType ArrayOf(SqlType element) => element.Kind == SqlTypeKind.List ? element : SqlType.List(element);

    // a[1][2:3]: where one is a slice all are, and the result is an array.
    private BoundOperator BindPostgresSubscripts(Expression syntax)
    {
        var chain = new List<Expression>();
        var value = syntax;
        while (value is SubscriptExpression or SliceExpression)
        {
            chain.Add(value);
            value = value is SubscriptExpression subscript ? subscript.Operand : ((SliceExpression)value).Operand;
        }

        chain.Reverse();
        var operand = BindExpression(value);
        var operands = new List<BoundExpression> { operand };
        var detail = "";
        foreach (var link in chain)
        {
            if (link is SubscriptExpression { Index: var index })
            {
                operands.Add(BindExpression(index));
                detail += "i";
                continue;
            }

            var slice = (SliceExpression)link;
            detail += (slice.From is null ? "-" : "+") + (slice.To is null ? "-" : "+");
            foreach (var bound in new[] { slice.From, slice.To })
            {
                if (bound is not null)
                {
                    operands.Add(BindExpression(bound));
                }
            }
        }

        var isSlice = chain.Exists(link => link is SliceExpression);
        var type = SubscriptType(operand, isSlice, syntax);
        return new BoundOperator(type, syntax.Span, isSlice ? BoundOperation.Slice : BoundOperation.Subscript, [.. operands], chain.Count == 1 && !isSlice ? null : detail);
    }

    private SqlType SubscriptType(BoundExpression operand, bool isSlice, Expression syntax)
    {
        var type = operand.Type;
        if (type.IsUnknown)
        {
            return type;
        }

        if (type.Kind is SqlTypeKind.List or SqlTypeKind.Array)
        {
            var element = PostgresTypes.Innermost(type);
            return isSlice ? SqlType.List(element) : element;
        }

        if (type.Kind == SqlTypeKind.JsonB && !isSlice)
        {
            return type;
        }

        // Types of fixed length that the catalog says are made of others.
        var part = type.Kind == SqlTypeKind.Named && !isSlice
            ? type.Name switch
            {
                "name" => SqlType.Named("char"),
                "int2vector" => SqlType.SmallInt,
                "oidvector" => SqlType.Named("oid"),
                "point" or "line" => SqlType.Double,
                "box" or "lseg" => SqlType.Named("point"),
                _ => null,
            }
            : null;
        if (part is null)
        {
            Report(PostgresDiagnostics.NoSubscript, syntax.Span, Spell(type));
        }

        return part ?? SqlType.Unknown;
    }

    // row(t.*, 1) takes the columns one by one.
    private BoundExpression[] BindRowItems(NodeList<Expression> items)
    {
        var bound = new List<BoundExpression>(items.Count);
        foreach (var item in items)
        {
            switch (item)
            {
                case StarExpression star:
                    bound.AddRange(StarColumns(star.Qualifier, _scope, star.Span, null, out var value).Select(column => column.Value));
                    if (value is { Type.Kind: SqlTypeKind.Struct })
                    {
                        bound.AddRange(FieldsOf(value, star.Span).Select(column => column.Value));
                    }

                    break;
                case FieldStarExpression star:
                    bound.AddRange(FieldsOf(BindExpression(star.Operand), star.Span).Select(column => column.Value));
                    break;
                default:
                    bound.Add(BindExpression(item));
                    break;
            }
        }

        return [.. bound];
    }
}
