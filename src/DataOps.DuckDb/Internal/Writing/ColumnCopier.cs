using System.Data.Common;
using System.Reflection;

namespace DataOps.DuckDb.Internal.Writing;

/// <summary>Copies a reader's column into a vector, without boxing when both know the same type.</summary>
internal static class ColumnCopier
{
    public static Action<DbDataReader, int>[] CreateAll(DbDataReader reader, VectorWriter[] writers) =>
        [.. writers.Select((writer, column) => Create(reader.GetFieldType(column), writer, column))];

    private static Action<DbDataReader, int> Create(Type source, VectorWriter writer, int column)
    {
        if (source != writer.ClrType)
        {
            return (reader, row) => writer.WriteAny(row, reader.GetValue(column));
        }

        return (Action<DbDataReader, int>)typeof(ColumnCopier).GetMethod(nameof(Typed), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(source).Invoke(null, [writer, column])!;
    }

    private static Action<DbDataReader, int> Typed<T>(VectorWriter<T> writer, int column) => (reader, row) =>
    {
        if (reader.IsDBNull(column))
        {
            writer.WriteNull(row);
        }
        else
        {
            writer.Write(row, reader.GetFieldValue<T>(column));
        }
    };
}
