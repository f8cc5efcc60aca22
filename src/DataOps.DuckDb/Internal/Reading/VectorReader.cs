using DataOps.DuckDb.Internal.Interop;

namespace DataOps.DuckDb.Internal.Reading;

/// <summary>
/// Reads one column of the current chunk, straight from the engine's memory. Whoever calls makes sure the row is not null first.
/// </summary>
internal abstract unsafe class VectorReader
{
    private ulong* _validity;
    private Dictionary<Type, VectorReader>? _views;

    public required LogicalType Type { get; init; }

    /// <summary>The .NET type that the column has unless another is asked for.</summary>
    public abstract Type ClrType { get; }

    public abstract object ReadObject(int row);

    public bool IsNull(int row) => _validity is not null && (_validity[row >> 6] & (1ul << row)) == 0;

    /// <summary>Turns to the vector of the next chunk.</summary>
    public void Attach(nint vector)
    {
        _validity = NativeMethods.VectorGetValidity(vector);
        OnAttach(vector);
    }

    /// <summary>The same column, read as another .NET type.</summary>
    public VectorReader<T> As<T>()
    {
        if (this is VectorReader<T> same)
        {
            return same;
        }

        _views ??= [];
        if (!_views.TryGetValue(typeof(T), out var view))
        {
            view = Views.Create(this, typeof(T));
            _views.Add(typeof(T), view);
        }

        return (VectorReader<T>)view;
    }

    protected abstract void OnAttach(nint vector);

    /// <summary>A view that needs the bits behind the column's own .NET type, or none.</summary>
    public virtual VectorReader? ExactView(Type target) => null;
}

/// <summary>Reads one column as <typeparamref name="T"/>, without boxing.</summary>
internal abstract class VectorReader<T> : VectorReader
{
    public override Type ClrType => typeof(T);

    public abstract T Read(int row);

    public override object ReadObject(int row) => Read(row)!;
}

/// <summary>Reads an element of a nested value, which may be null.</summary>
internal readonly struct ElementReader<T>(VectorReader storage)
{
    private static readonly bool _canBeNull = default(T) is null;
    private readonly VectorReader<T> _view = storage.As<T>();

    public T Read(int row) => !storage.IsNull(row)
        ? _view.Read(row)
        : _canBeNull
            ? default!
            : throw new InvalidCastException(
                $"An element of type {storage.Type} is null, which {typeof(T).Name} cannot be. Read the elements as {typeof(T).Name}?.");
}
