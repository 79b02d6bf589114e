"""Pages to read and to play with."""

from django.urls import path

from quizapp.notes.views.explorer import explorer

app_name = "notes"
urlpatterns = [path("explore/convolution/", explorer, name="explorer")]
