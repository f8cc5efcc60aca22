using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>The families of types that parameters of SQL Server's functions take, and what an argument is converted to for them.</summary>
internal static class TSqlParameters
{
    /// <summary>Whether it is the keyword of a part of a date, which is no expression.</summary>
    public static bool IsDatePart(SqlType parameter) => parameter is { Kind: SqlTypeKind.Named, Name: "datepart" };

    /// <summary>Whether a parameter takes the argument, with the conversions that nobody writes.</summary>
    public static bool Accepts(SqlType parameter, Operand operand)
    {
        var type = operand.Type;
        if (type.Kind is SqlTypeKind.Unknown or SqlTypeKind.Null)
        {
            return true;
        }

        if (parameter.Kind != SqlTypeKind.Named)
        {
            return TSqlConversions.IsImplicit(type, parameter);
        }

        return parameter.Name switch
        {
            "any" or "datepart" => true,
            "number" or "integer" => TSqlTypes.IsNumber(type) || type.Kind == SqlTypeKind.Boolean || TSqlTypes.IsString(type) || IsBytes(type),
            "summable" => TSqlTypes.IsNumber(type),
            "ordered" => TSqlConversions.IsImplicit(type, type) && IsOrdered(type),
            "comparable" => IsOrdered(type) && type.Kind != SqlTypeKind.Boolean,
            "characters" => type.IsText() || type.Kind == SqlTypeKind.Binary,
            "string" => type.IsText() || TSqlConversions.IsImplicit(type, SqlType.Text),
            "moment" => TSqlTypes.IsMoment(type) || TSqlConversions.IsImplicit(type, TSqlTypes.DateTime),
            _ => TSqlConversions.IsImplicit(type, parameter),
        };
    }

    /// <summary>What the argument is converted to before the call.</summary>
    public static SqlType Target(SqlType parameter, Operand operand)
    {
        var type = operand.Type;
        if (type.Kind is SqlTypeKind.Unknown or SqlTypeKind.Null)
        {
            return type;
        }

        if (parameter.Kind != SqlTypeKind.Named)
        {
            return type.Kind == parameter.Kind ? type : parameter;
        }

        return parameter.Name switch
        {
            "number" when TSqlTypes.IsString(type) => SqlType.Double,
            "integer" when !TSqlTypes.IsInteger(type) && type.Kind != SqlTypeKind.Boolean => SqlType.Integer,
            "string" when !type.IsText() => TSqlTypes.Varchar(TSqlTypes.TextLength(type)),
            "moment" when !TSqlTypes.IsMoment(type) => TSqlTypes.DateTime,
            _ => type,
        };
    }

    private static bool IsBytes(SqlType type) => type is { Kind: SqlTypeKind.Binary, Name: not "image" };

    // "GREATEST": not what cannot be compared; "MIN" and "MAX" refuse bit as well.
    private static bool IsOrdered(SqlType type) =>
        TSqlTypes.IsNumber(type) || TSqlTypes.IsString(type) || TSqlTypes.IsMoment(type) || IsBytes(type)
        || type.Kind is SqlTypeKind.Boolean or SqlTypeKind.Uuid
        || type is { Kind: SqlTypeKind.Named, Name: "sql_variant" or "hierarchyid" };
}
