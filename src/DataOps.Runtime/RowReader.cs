using System.Data.Common;
using DataOps.Runtime.Reading;

namespace DataOps.Runtime;

/// <summary>
/// Makes rows of a reader's current ones, for whoever moves the reader and has many rows to make: how each column is converted is
/// found out once. Not safe for several threads.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="reader">A reader whose columns are those of the record, in order; closed with this.</param>
public sealed class RowReader<T>(DbDataReader reader) : IDisposable
    where T : IRelationRow<T>
{
    private readonly ResultReader _reader = new(reader);

    /// <summary>The reader's current row.</summary>
    /// <exception cref="InvalidCastException">A value does not fit its member; the message names the column.</exception>
    public T Current => RowReading.Read<T>(_reader);

    /// <summary>Closes the reader.</summary>
    public void Dispose() => _reader.Dispose();
}
