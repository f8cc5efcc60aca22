using System.Data.Common;
using DataOps.DuckDb.Internal;

namespace DataOps.DuckDb;

/// <summary>What is known of a result's column. The engine does not say whether it can be null, or where it comes from.</summary>
public sealed class DuckDbColumn : DbColumn
{
    internal DuckDbColumn(int ordinal, string name, Type clrType, LogicalType type)
    {
        ColumnOrdinal = ordinal;
        ColumnName = name;
        DataType = clrType;
        DataTypeName = type.ToString();
        AllowDBNull = null;
        IsLong = false;
        if (type.Id == DuckDbTypeId.Decimal)
        {
            NumericPrecision = type.Width;
            NumericScale = type.Scale;
        }
    }
}
