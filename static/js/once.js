// once
