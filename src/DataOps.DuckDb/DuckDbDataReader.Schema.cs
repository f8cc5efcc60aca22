using System.Collections.ObjectModel;
using System.Data;
using System.Data.Common;
using System.Globalization;

namespace DataOps.DuckDb;

public sealed partial class DuckDbDataReader
{
    /// <inheritdoc />
    public override string GetName(int ordinal)
    {
        CheckOrdinal(ordinal);
        return _names[ordinal];
    }

    /// <summary>The type as the engine spells it: <c>DECIMAL(18,3)</c>, <c>STRUCT(a INTEGER)[]</c>.</summary>
    public override string GetDataTypeName(int ordinal)
    {
        CheckOrdinal(ordinal);
        return _columns[ordinal].Type.ToString();
    }

    /// <inheritdoc />
    public override Type GetFieldType(int ordinal)
    {
        CheckOrdinal(ordinal);
        return _columns[ordinal].ClrType;
    }

    /// <summary>The place of a column: with exactly this name, else with the name in another case.</summary>
    public override int GetOrdinal(string name)
    {
        var names = _names;
        var ordinal = Array.IndexOf(names, name);
        if (ordinal < 0)
        {
            ordinal = Array.FindIndex(names, n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
        }

#pragma warning disable CA2201 // the exception that the base class documents, and that its callers catch
        return ordinal >= 0
            ? ordinal
            : throw new IndexOutOfRangeException($"The result has no column '{name}'. It has {string.Join(", ", names.Select(n => $"'{n}'"))}.");
#pragma warning restore CA2201
    }

    /// <inheritdoc />
    public ReadOnlyCollection<DbColumn> GetColumnSchema() =>
        new([.. _columns.Select((c, i) => (DbColumn)new DuckDbColumn(i, _names[i], c.ClrType, c.Type))]);

    /// <inheritdoc />
    public override DataTable? GetSchemaTable()
    {
        if (FieldCount == 0)
        {
            return null;
        }

        var table = new DataTable("SchemaTable") { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add(SchemaTableColumn.ColumnName, typeof(string));
        table.Columns.Add(SchemaTableColumn.ColumnOrdinal, typeof(int));
        table.Columns.Add(SchemaTableColumn.ColumnSize, typeof(int));
        table.Columns.Add(SchemaTableColumn.NumericPrecision, typeof(short));
        table.Columns.Add(SchemaTableColumn.NumericScale, typeof(short));
        table.Columns.Add(SchemaTableColumn.DataType, typeof(Type));
        table.Columns.Add(SchemaTableColumn.AllowDBNull, typeof(bool));
        table.Columns.Add(SchemaTableColumn.IsUnique, typeof(bool));
        table.Columns.Add(SchemaTableColumn.IsKey, typeof(bool));
        table.Columns.Add(SchemaTableColumn.IsLong, typeof(bool));
        table.Columns.Add("DataTypeName", typeof(string));
        foreach (var column in GetColumnSchema())
        {
            table.Rows.Add(
                column.ColumnName, column.ColumnOrdinal, -1, (short?)column.NumericPrecision, (short?)column.NumericScale,
                column.DataType, true, false, false, false, column.DataTypeName);
        }

        return table;
    }

    private void CheckOrdinal(int ordinal)
    {
        ThrowIfClosed();
        if ((uint)ordinal >= (uint)_columns.Length)
        {
#pragma warning disable CA2201 // as DbDataReader documents
            throw new IndexOutOfRangeException($"The result has {_columns.Length} columns, and none at {ordinal}.");
#pragma warning restore CA2201
        }
    }
}
