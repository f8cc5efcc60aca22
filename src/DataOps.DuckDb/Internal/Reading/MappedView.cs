namespace DataOps.DuckDb.Internal.Reading;

/// <summary>A column read as another type, value by value. It stands on its column, which alone knows the vector.</summary>
internal sealed class MappedView<T>(VectorReader column, Func<int, T> read) : VectorReader<T>
{
    public override T Read(int row) => read(row);

    protected override void OnAttach(nint vector) => column.Attach(vector);
}
